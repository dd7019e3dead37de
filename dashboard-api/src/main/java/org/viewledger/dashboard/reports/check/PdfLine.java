package org.viewledger.dashboard.reports.check;

import java.util.List;
import java.util.Locale;
import org.viewledger.dashboard.reports.check.Seen.Letters;

/**
 * A run of letters on one line of a page, in points from the page's upper left corner.
 *
 * @param page from 1
 * @param left where its first letter begins
 * @param right where its last ends
 * @param base its base line
 */
record PdfLine(
    int page, double left, double right, double base, String text, List<Letters> letters) {
  /** Ascent and descent of the serif, in ems. */
  private static final double ASCENT = 0.891;

  private static final double DESCENT = 0.216;

  PdfLine {
    letters = List.copyOf(letters);
  }

  double centre() {
    return (left + right) / 2;
  }

  double sizePt() {
    return letters.stream().mapToDouble(Letters::sizePt).max().orElse(0);
  }

  double top() {
    return base - ASCENT * sizePt();
  }

  double bottom() {
    return base + DESCENT * sizePt();
  }

  boolean bold() {
    return letters.stream().allMatch(Letters::bold);
  }

  boolean capitals() {
    return text.equals(text.toUpperCase(Locale.ROOT)) && text.chars().anyMatch(Character::isLetter);
  }
}
