package org.viewledger.topics;

/** Where in a post a phrase was found. */
public enum Place {
  /** In the title: counts double. */
  TITLE(2),
  /** Begins within the first 160 characters of the text: counts double. */
  LEAD(2),
  /** Further down in the text. */
  BODY(1),
  /** In a hashtag, wherever it stands. */
  HASHTAG(1);

  private final int factor;

  Place(int factor) {
    this.factor = factor;
  }

  int factor() {
    return factor;
  }
}
