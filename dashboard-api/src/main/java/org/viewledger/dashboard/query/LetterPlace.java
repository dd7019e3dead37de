package org.viewledger.dashboard.query;

import java.util.Comparator;
import java.util.Optional;

/**
 * Where in the log a record stood that could not be read.
 *
 * @param offset 0 or more
 */
public record LetterPlace(String topic, int partition, long offset)
    implements Comparable<LetterPlace> {
  private static final Comparator<LetterPlace> ORDER =
      Comparator.comparing(LetterPlace::topic)
          .thenComparingInt(LetterPlace::partition)
          .thenComparingLong(LetterPlace::offset);

  /** Reads {@code topic:partition:offset}; empty where it is none. */
  public static Optional<LetterPlace> parse(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3
        || parts[0].isBlank()
        || !parts[1].matches("\\d{1,9}")
        || !parts[2].matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return Optional.of(
        new LetterPlace(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2])));
  }

  /** {@code topic:partition:offset}. */
  public String text() {
    return topic + ':' + partition + ':' + offset;
  }

  @Override
  public int compareTo(LetterPlace other) {
    return ORDER.compare(this, other);
  }
}
