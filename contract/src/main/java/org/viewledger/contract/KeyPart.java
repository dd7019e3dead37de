package org.viewledger.contract;

/** What a part of a key may be: not empty, no separator, no control character. */
final class KeyPart {
  /** Longest part of a key, in UTF-16 units; platforms' ids stay far below. */
  static final int MAX_LENGTH = 256;

  private KeyPart() {}

  static boolean isValid(String part) {
    if (part.length() > MAX_LENGTH || part.isBlank()) {
      return false;
    }
    for (int i = 0; i < part.length(); i++) { // asked for every record: a stream would be dear
      char c = part.charAt(i);
      if (c == '|' || Character.isISOControl(c)) {
        return false;
      }
    }
    return true;
  }

  static void check(String name, String part) {
    if (!isValid(part)) {
      throw new IllegalArgumentException(
          name + " must be 1 to " + MAX_LENGTH + " characters without '|': \"" + part + '"');
    }
  }
}
