package org.viewledger.dashboard.reports.fonts;

import java.text.Normalizer;

/**
 * Text as an official paper bears it: precomposed Unicode (TCVN 6909:2001), no control characters,
 * and no pictures such as emoji, for which the prescribed font has no letter.
 */
public final class PaperText {
  private PaperText() {}

  /** Line breaks stay; a run of spaces left by what went is one. */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean dropped = false;
    for (int c : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
      boolean shown = c == '\n' || (Face.REGULAR.shows(c) && !Character.isISOControl(c));
      if (c == '\t') {
        out.append(' ');
      } else if (!shown) {
        dropped = true;
      } else if (!(dropped && c == ' ' && endsInSpace(out))) {
        out.appendCodePoint(c);
        dropped = false;
      }
    }
    return dropped ? out.toString().stripTrailing() : out.toString();
  }

  private static boolean endsInSpace(CharSequence text) {
    return text.length() == 0 || text.charAt(text.length() - 1) == ' ';
  }
}
