package org.viewledger.local.settings;

import java.nio.file.Path;

/** What is wrong with the settings, and in which line. */
final class SettingsException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String vietnamese;
  private final String english;

  SettingsException(int line, String vietnamese, String english) {
    super("line " + line + ": " + english);
    this.line = line;
    this.vietnamese = vietnamese;
    this.english = english;
  }

  String vietnamese(Path file) {
    return file + ", dòng " + line + ": " + vietnamese;
  }

  String english() {
    return "line " + line + ": " + english;
  }
}
