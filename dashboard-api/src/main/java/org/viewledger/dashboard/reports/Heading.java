package org.viewledger.dashboard.reports;

/**
 * A heading without its number: the format counts ({@code I-}, {@code 1.}, {@code a)}).
 *
 * @param level 1 to 3
 */
public record Heading(int level, String text) implements Block {
  public Heading {
    if (level < 1 || level > 3 || text.isBlank()) {
      throw new IllegalArgumentException("no heading: level " + level + " \"" + text + "\"");
    }
  }
}
