package org.viewledger.dashboard.reports;

import java.util.Optional;

/**
 * The head of a report: who issues it under whom, its number, its place and day.
 *
 * @param superior the body above, as it is written in a sentence ({@code Đảng bộ tỉnh Gia Lai});
 *     the format sets the capitals. Empty: none. A line break in it is kept
 * @param issuer the body that issues it ({@code Đảng ủy phường Pleiku})
 * @param number none for a sheet of figures that is no document of its own; then the head has no
 *     name of the Party or the State either
 * @param place {@code Pleiku}
 * @param date the day may be blank
 */
public record Letterhead(
    String superior, String issuer, Optional<NumberLine> number, String place, DateLine date) {
  public Letterhead {
    if (issuer.isBlank()) {
      throw new IllegalArgumentException("a report has an issuer");
    }
  }

  /**
   * {@code Số 05-BC/ĐU}; the clerk numbers, so the number may be blank.
   *
   * @param type code of the kind of document, {@code BC}
   * @param body code of the body that issues, {@code ĐU}
   */
  public record NumberLine(Optional<Integer> number, String type, String body) {
    public NumberLine {
      if (type.isBlank() || body.isBlank() || number.filter(n -> n < 1).isPresent()) {
        throw new IllegalArgumentException("no number line: " + number + " " + type + "/" + body);
      }
    }

    /** For the clerk to number. */
    public static NumberLine blank(String type, String body) {
      return new NumberLine(Optional.empty(), type, body);
    }
  }

  /** The day is left to whoever signs; month 1-12. */
  public record DateLine(Optional<Integer> day, int month, int year) {
    public DateLine {
      if (month < 1 || month > 12 || day.filter(d -> d < 1 || d > 31).isPresent()) {
        throw new IllegalArgumentException("no date: " + day + "/" + month + "/" + year);
      }
    }

    /** For whoever signs to fill. */
    public static DateLine blank(int month, int year) {
      return new DateLine(Optional.empty(), month, year);
    }
  }
}
