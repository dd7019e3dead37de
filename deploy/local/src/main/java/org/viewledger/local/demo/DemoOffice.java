package org.viewledger.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The made-up ward's office: its settings. */
public final class DemoOffice {
  /** The unit that all sample pages belong to. */
  public static final String WARD = "phuong-mau";

  private DemoOffice() {}

  /** Writes the settings' file of the demo. */
  public static void writeSettings(Path file) throws IOException {
    try (InputStream in = DemoOffice.class.getResourceAsStream("viewledger.yaml")) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: viewledger.yaml");
      }
      Files.copy(in, file);
    }
  }
}
