package org.viewledger.dashboard.reports.rules;

/** Where the tone of {@code uy} stands at the end of a syllable: two habits, hence a setting. */
public enum Spelling {
  /** {@code ủy, lũy, tùy}. */
  FIRST,
  /** {@code uỷ, luỹ, tuỳ}. */
  LAST;

  private static final String ON_U = "úùủũụÚÙỦŨỤ";
  private static final String ON_Y = "ýỳỷỹỵÝỲỶỸỴ";
  private static final String PLAIN_U = "uuuuuUUUUU";
  private static final String PLAIN_Y = "yyyyyYYYYY";

  /** The text with every such syllable spelled this way; {@code quý} has its tone on y in both. */
  public String apply(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i + 1 < text.length(); i++) {
      if (this == LAST) {
        toLast(out, i);
      } else if (i == 0 || "qQ".indexOf(text.charAt(i - 1)) < 0) {
        toFirst(out, i);
      }
    }
    return out.toString();
  }

  private static void toLast(StringBuilder text, int at) {
    int tone = ON_U.indexOf(text.charAt(at));
    char y = text.charAt(at + 1);
    if (tone >= 0 && (y == 'y' || y == 'Y')) {
      text.setCharAt(at, PLAIN_U.charAt(tone));
      text.setCharAt(at + 1, ON_Y.charAt(tone % 5 + (y == 'Y' ? 5 : 0)));
    }
  }

  private static void toFirst(StringBuilder text, int at) {
    char u = text.charAt(at);
    int tone = ON_Y.indexOf(text.charAt(at + 1));
    boolean ends = at + 2 >= text.length() || !Character.isLetter(text.charAt(at + 2));
    // huỳnh, quýt: a letter follows, and the tone belongs to y in both habits
    if (tone >= 0 && (u == 'u' || u == 'U') && ends) {
      text.setCharAt(at, ON_U.charAt(tone % 5 + (u == 'U' ? 5 : 0)));
      text.setCharAt(at + 1, PLAIN_Y.charAt(tone));
    }
  }
}
