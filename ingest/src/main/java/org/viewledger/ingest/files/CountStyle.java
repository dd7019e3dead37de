package org.viewledger.ingest.files;

import java.util.regex.Pattern;

/**
 * How a file's text cells group thousands, learnt from the cells that leave no doubt.
 *
 * <p>{@code 1.234} is 1234 only where some other cell shows that the point groups ({@code
 * 1.234.567}) or that the comma starts fractions ({@code 12,5}); where nothing or both show it, the
 * cell is refused: a count is never guessed.
 */
final class CountStyle {
  private static final Pattern POINT_GROUPS =
      Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3}){2,}|[1-9]\\d{0,2}(\\.\\d{3})+,\\d+");
  private static final Pattern COMMA_GROUPS =
      Pattern.compile("[1-9]\\d{0,2}(,\\d{3}){2,}|[1-9]\\d{0,2}(,\\d{3})+\\.\\d+");
  private static final Pattern FRACTION = Pattern.compile("\\d+[.,]\\d+");
  private static final int GROUP = 3;

  private boolean pointGroups;
  private boolean commaGroups;

  void see(Cell cell) {
    if (cell.kind() != Cell.Kind.TEXT || cell.isBlank()) {
      return;
    }
    String text = cell.text();
    if (text.indexOf('.') < 0 && text.indexOf(',') < 0) {
      return;
    }
    if (POINT_GROUPS.matcher(text).matches()) {
      pointGroups = true;
    } else if (COMMA_GROUPS.matcher(text).matches()) {
      commaGroups = true;
    } else if (FRACTION.matcher(text).matches()) {
      int mark = Math.max(text.indexOf('.'), text.indexOf(','));
      if (text.length() - mark - 1 != GROUP) {
        pointGroups |= text.charAt(mark) == ',';
        commaGroups |= text.charAt(mark) == '.';
      }
    }
  }

  /** Whether this mark groups thousands, beyond doubt. */
  boolean groups(char mark) {
    return mark == '.' ? pointGroups && !commaGroups : commaGroups && !pointGroups;
  }

  /** Whether this mark starts fractions, beyond doubt. */
  boolean startsFractions(char mark) {
    return groups(mark == '.' ? ',' : '.');
  }
}
