package org.viewledger.local.parts;

/** Why the system does not start: one line, in Vietnamese and English, that says what to do. */
public final class StartRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  public StartRefusedException(String vietnamese, String english) {
    super(vietnamese + " / " + english);
  }
}
