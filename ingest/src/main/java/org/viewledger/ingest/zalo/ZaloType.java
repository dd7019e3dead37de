package org.viewledger.ingest.zalo;

/** The two listings of an account; each must be asked for by itself. */
enum ZaloType {
  NORMAL("normal", "article"),
  VIDEO("video", "video");

  private final String word;
  private final String kind;

  ZaloType(String word, String kind) {
    this.word = word;
    this.kind = kind;
  }

  /** As Zalo calls it. */
  String word() {
    return word;
  }

  /** As the contract calls its posts. */
  String kind() {
    return kind;
  }
}
