package org.viewledger.ingest.files;

/** The template's example row: whoever leaves it in has not typed a reading. */
final class ReadingExample {
  static final String POST_ID = "VÍ DỤ loa-1";

  private ReadingExample() {}

  static boolean is(String postId) {
    return HeadingText.plain(postId).startsWith("vidu");
  }
}
