package org.viewledger.local.cli;

/** A line on standard error that grows while something is sent; silent where nobody watches. */
final class ProgressBar implements AutoCloseable {
  private static final int CELLS = 30;
  private static final int PERCENT = 100;

  private final Surroundings surroundings;
  private final String label;
  private final long total;
  private long shown = -1;

  ProgressBar(Surroundings surroundings, String label, long total) {
    this.surroundings = surroundings;
    this.label = label;
    this.total = total;
  }

  void at(long done) {
    long percent = total == 0 ? PERCENT : Math.min(PERCENT, done * PERCENT / total);
    if (surroundings.interactive() && percent != shown) {
      shown = percent;
      int full = (int) (percent * CELLS / PERCENT);
      surroundings
          .err()
          .print(
              "\r"
                  + label
                  + " ["
                  + "#".repeat(full)
                  + " ".repeat(CELLS - full)
                  + "] "
                  + percent
                  + "%");
      surroundings.err().flush();
    }
  }

  /** Says what is waited for, in place of the bar. */
  void waiting(String text) {
    if (surroundings.interactive()) {
      surroundings.err().print("\r\u001B[K" + text);
      surroundings.err().flush();
      shown = PERCENT;
    }
  }

  /** Wipes the line. */
  @Override
  public void close() {
    if (surroundings.interactive() && shown >= 0) {
      surroundings.err().print("\r\u001B[K");
      surroundings.err().flush();
    }
  }
}
