package org.viewledger.local.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.viewledger.local.broker.BrokerAccess;
import org.viewledger.local.folder.DurableFile;

/**
 * How the connectors' own clients reach the broker: a file a property, for its owner alone, so that
 * a connector's configuration holds references and no password. It is another one at every start.
 */
record BrokerLogin(Path folder) {
  /** Writes the files and gives the references, by the client's property. */
  Map<String, String> write(BrokerAccess access) throws IOException {
    Files.createDirectories(folder);
    Map<String, String> references = new HashMap<>();
    for (Map.Entry<String, String> property : access.clientProperties().entrySet()) {
      DurableFile.write(folder.resolve(property.getKey()), property.getValue());
      references.put(property.getKey(), SecretFile.reference(folder.resolve(property.getKey())));
    }
    return references;
  }
}
