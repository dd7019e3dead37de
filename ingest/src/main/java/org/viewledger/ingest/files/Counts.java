package org.viewledger.ingest.files;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.viewledger.contract.Observation;

/** Reads counters as people and programs write them, and nothing that would have to be guessed. */
final class Counts {
  private static final BigInteger MAX = BigInteger.valueOf(Observation.MAX_COUNTER);
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern SPACED = Pattern.compile("\\d{1,3}([ \u00A0\u2009\u202F]\\d{3})+");
  private static final Pattern GROUPED =
      Pattern.compile("[1-9]\\d{0,2}(\\.\\d{3}){2,}|[1-9]\\d{0,2}(,\\d{3}){2,}");
  private static final Pattern ONE_MARK = Pattern.compile("(\\d+)([.,])(\\d+)");
  private static final Pattern BOTH_MARKS =
      Pattern.compile("\\d{1,3}(\\.\\d{3})+,\\d+|\\d{1,3}(,\\d{3})+\\.\\d+");
  private static final Pattern ONE_GROUP = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
  private static final int LONGEST = 60;

  /** The largest counter has 16 digits. */
  private static final int SURELY_IN_RANGE = 15;

  private final CountStyle style;

  Counts(CountStyle style) {
    this.style = style;
  }

  /** The counter in a cell that is not blank. */
  long read(Column column, Cell cell) throws RefusedCell {
    String text = cell.text();
    Refusal otherwise =
        cell.kind() == Cell.Kind.ERROR ? Refusal.CELL_ERROR : Refusal.NOT_A_FULL_NUMBER;
    if (cell.kind() == Cell.Kind.NUMBER) {
      return whole(column, text, new BigDecimal(text));
    }
    if (cell.kind() != Cell.Kind.TEXT || text.length() > LONGEST) {
      throw new RefusedCell(otherwise, column, text);
    }
    if (text.startsWith("-") || text.startsWith("−")) {
      read(column, Cell.text(text.substring(1)));
      throw new RefusedCell(Refusal.NEGATIVE_NUMBER, column, text);
    }
    if (DIGITS.matcher(text).matches()) {
      return text.length() <= SURELY_IN_RANGE
          ? Long.parseLong(text)
          : limited(column, text, new BigInteger(text));
    }
    if (SPACED.matcher(text).matches() || GROUPED.matcher(text).matches()) {
      return limited(column, text, new BigInteger(text.replaceAll("\\D", "")));
    }
    if (BOTH_MARKS.matcher(text).matches()) {
      throw new RefusedCell(Refusal.FRACTION, column, text);
    }
    if (ONE_MARK.matcher(text).matches()) {
      return oneMark(column, text);
    }
    throw new RefusedCell(otherwise, column, text);
  }

  private long oneMark(Column column, String text) throws RefusedCell {
    char mark = text.indexOf('.') >= 0 ? '.' : ',';
    if (ONE_GROUP.matcher(text).matches()) {
      if (style.groups(mark)) {
        return limited(column, text, new BigInteger(text.replaceAll("\\D", "")));
      }
      if (!style.startsFractions(mark)) {
        throw new RefusedCell(Refusal.AMBIGUOUS_NUMBER, column, text);
      }
    }
    return whole(column, text, new BigDecimal(text.replace(',', '.')));
  }

  /** Programs that know only fractions write 12 as {@code 12.0}; that is still the whole number. */
  private static long whole(Column column, String text, BigDecimal number) throws RefusedCell {
    if (number.signum() < 0) {
      throw new RefusedCell(Refusal.NEGATIVE_NUMBER, column, text);
    }
    if (number.stripTrailingZeros().scale() > 0) {
      throw new RefusedCell(Refusal.FRACTION, column, text);
    }
    return limited(column, text, number.toBigInteger());
  }

  private static long limited(Column column, String text, BigInteger number) throws RefusedCell {
    if (number.compareTo(MAX) > 0) {
      throw new RefusedCell(Refusal.NUMBER_TOO_LARGE, column, text);
    }
    return number.longValueExact();
  }
}
