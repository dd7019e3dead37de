package org.viewledger.stream.ledger.book;

/** Who says something of a post; a larger rank wins a field of a post record. */
enum Origin {
  /** A file that a person brought in; may be withdrawn. */
  FILE,
  /** The platform itself; only ever added to. */
  PLATFORM,
  /** What a person typed in; may be withdrawn. */
  PERSON;

  static Origin of(String source) {
    if (source.startsWith("import/")) {
      return FILE;
    }
    return source.startsWith("manual/") ? PERSON : PLATFORM;
  }

  /** Whether a person brought it in, so that it can be withdrawn. */
  boolean brought() {
    return this != PLATFORM;
  }
}
