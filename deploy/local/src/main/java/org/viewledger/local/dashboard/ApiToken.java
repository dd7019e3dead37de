package org.viewledger.local.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.viewledger.local.broker.Secret;
import org.viewledger.local.folder.DurableFile;

/** The token with every right that lies in the data folder, for the command line. */
final class ApiToken {
  private ApiToken() {}

  /**
   * The folder's token; a new one (mode 600) only where there is none, so that copies keep working.
   */
  static Secret in(Path file) throws IOException {
    if (Files.exists(file)) {
      String text = Files.readString(file).strip();
      if (!text.isEmpty()) {
        return new Secret(text);
      }
    }
    Secret fresh = Secret.draw();
    DurableFile.write(file, fresh.value() + "\n");
    return fresh;
  }
}
