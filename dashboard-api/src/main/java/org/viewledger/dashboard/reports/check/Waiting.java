package org.viewledger.dashboard.reports.check;

/** Places in a draft for a person's words. */
final class Waiting {
  private Waiting() {}

  static boolean is(String text) {
    return text.startsWith("[Người soạn viết:") || isFact(text);
  }

  private static boolean isFact(String text) {
    return text.startsWith("[Số liệu có sẵn:");
  }

  /** How many; what the figures offer beside a place is none of its own. */
  static int count(Iterable<Seen> all) {
    int count = 0;
    for (Seen seen : all) {
      count += is(seen.text()) && !isFact(seen.text()) ? 1 : 0;
    }
    return count;
  }
}
