package org.viewledger.dashboard.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything known of one post. */
public record PostDetail(
    PostRow row,
    Optional<String> text,
    List<String> hashtags,
    List<String> aliases,
    Optional<String> sameAs,
    Optional<String> replaces,
    Optional<Instant> statusAt,
    SortedMap<String, Balance> balances) {
  public PostDetail {
    hashtags = List.copyOf(hashtags);
    aliases = List.copyOf(aliases);
    balances = Collections.unmodifiableSortedMap(new TreeMap<>(balances));
  }

  /**
   * A metric of the post.
   *
   * @param opening what it had before it was followed, in the lifetime total and in no day
   * @param fromPublication whether the series starts at publication
   */
  public record Balance(
      long opening,
      LocalDate openingDay,
      Instant firstAt,
      long last,
      Instant lastAt,
      boolean fromPublication) {
    /** As it was at an earlier instant. */
    Balance until(long value, Instant instant) {
      return new Balance(
          opening,
          openingDay,
          firstAt,
          value,
          lastAt.isBefore(instant) ? lastAt : instant,
          fromPublication);
    }
  }
}
