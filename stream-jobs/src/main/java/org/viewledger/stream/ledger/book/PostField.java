package org.viewledger.stream.ledger.book;

/** The fields of a post record that are merged one by one. */
public enum PostField {
  /** One text: epoch ms in fifteen digits, so that the later instant is the larger text. */
  PUBLISHED_AT(1),
  KIND(2),
  TITLE(3),
  TEXT(4),
  PERMALINK(5),
  /** Any number of texts. */
  HASHTAGS(6),
  ORIGIN(7),
  SAME_AS(8),
  REPLACES(9),
  STATUS(10);

  private final int code;

  PostField(int code) {
    this.code = code;
  }

  /** The number by which state names the field; never given to another. */
  int code() {
    return code;
  }

  static PostField of(int code) {
    for (PostField field : values()) {
      if (field.code == code) {
        return field;
      }
    }
    throw new IllegalStateException("state names a field that this release does not know: " + code);
  }
}
