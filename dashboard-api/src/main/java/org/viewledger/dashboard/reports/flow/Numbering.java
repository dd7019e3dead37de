package org.viewledger.dashboard.reports.flow;

import java.util.List;

/**
 * Counts headings of three levels as a standard writes them; a new heading restarts those below.
 */
final class Numbering {
  private static final String[] ROMAN = {
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"
  };

  /** The Vietnamese order of letters; f, j, w and z are not used. */
  private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

  private final List<String> patterns;
  private final int[] counts = new int[3];

  Numbering(List<String> patterns) {
    this.patterns = patterns;
  }

  /**
   * What stands before the next heading of a level.
   *
   * @param level 1 to 3
   */
  String next(int level) {
    int count = ++counts[level - 1];
    for (int below = level; below < counts.length; below++) {
      counts[below] = 0;
    }
    return patterns
        .get(level - 1)
        .replace("{I}", ROMAN[Math.min(count, ROMAN.length) - 1])
        .replace("{1}", Integer.toString(count))
        .replace("{a}", LETTERS.substring(Math.min(count, LETTERS.length()) - 1).substring(0, 1));
  }
}
