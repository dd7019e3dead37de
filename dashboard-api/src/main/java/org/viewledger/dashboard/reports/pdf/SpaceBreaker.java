package org.viewledger.dashboard.reports.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;

/**
 * Breaks lines after spaces alone, as Word does in Vietnamese: the renderer's own breaker parts
 * dates at their slashes.
 */
final class SpaceBreaker implements FSTextBreaker {
  private String text = "";
  private int at;

  @Override
  public void setText(String newText) {
    text = newText;
    at = 0;
  }

  /** The next place after a run of spaces, then the end, then {@link BreakIterator#DONE}. */
  @Override
  public int next() {
    if (at >= text.length()) {
      return BreakIterator.DONE;
    }
    int next = at;
    while (next < text.length() && text.charAt(next) != ' ') {
      next++;
    }
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    at = next;
    return next;
  }
}
