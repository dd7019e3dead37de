package org.viewledger.dashboard.imports;

import java.nio.file.Path;
import java.time.Instant;

/**
 * An uploaded file between two steps of its import.
 *
 * @param token its random name, known to who uploaded it
 * @param name as its owner calls it
 * @param since when it was uploaded
 */
public record WaitingFile(
    String token,
    Path file,
    String name,
    long bytes,
    String person,
    Instant since,
    FileChoices choices) {
  WaitingFile with(FileChoices chosen) {
    return new WaitingFile(token, file, name, bytes, person, since, chosen);
  }
}
