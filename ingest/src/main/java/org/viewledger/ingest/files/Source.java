package org.viewledger.ingest.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that may be read any number of times: a file's, or those of a part of an archive. */
interface Source {
  InputStream open() throws IOException;

  static Source of(Path file) {
    return () -> Files.newInputStream(file);
  }

  /** The first bytes, at most so many. */
  default byte[] head(int length) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(length);
    }
  }
}
