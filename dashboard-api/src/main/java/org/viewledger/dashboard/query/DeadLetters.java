package org.viewledger.dashboard.query;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The records that could not be read, as they came. */
public interface DeadLetters {
  /** The most letters of one page, and about the most bytes. */
  int MAX_PAGE = 500;

  long MAX_PAGE_BYTES = 8L * 1024 * 1024;

  /**
   * Which letters; an empty list does not narrow.
   *
   * @param reasons why they were refused, such as {@code unknown-version}
   * @param topics where they came from
   * @param places these alone
   */
  record Which(List<String> reasons, List<String> topics, List<LetterPlace> places) {
    public Which {
      reasons = List.copyOf(reasons);
      topics = List.copyOf(topics);
      places = List.copyOf(places);
    }
  }

  /**
   * One letter.
   *
   * @param base64 the very bytes, which need not be text; never to be logged
   */
  record Letter(LetterPlace place, String reason, Instant appendedAt, String base64) {
    public byte[] raw() {
      return Base64.getDecoder().decode(base64);
    }

    @Override
    public String toString() {
      return "Letter[" + place.text() + ", " + reason + ']';
    }
  }

  /**
   * The next letters in the order of their places: one at least where there is one, at most {@value
   * #MAX_PAGE} and about {@value #MAX_PAGE_BYTES} bytes.
   */
  List<Letter> next(Which which, Optional<LetterPlace> after);
}
