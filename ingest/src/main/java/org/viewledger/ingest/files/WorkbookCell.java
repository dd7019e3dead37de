package org.viewledger.ingest.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** Reads a spreadsheet's cell by its value: a formula's is the one that Excel last computed. */
final class WorkbookCell {
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
  private static final BigDecimal DAY_MILLIS = BigDecimal.valueOf(86_400_000);

  /** The last day that Excel knows, 9999-12-31, counted from 1900. */
  private static final BigDecimal MAX_SERIAL = BigDecimal.valueOf(2_958_465);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss");

  private WorkbookCell() {}

  static Cell of(org.dhatim.fastexcel.reader.Cell cell, boolean date1904) {
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return number(number, cell.getDataFormatString(), date1904);
    }
    String text = value == null ? "" : value.toString();
    boolean error =
        cell.getType() == CellType.ERROR
            || (cell.getType() == CellType.FORMULA && isErrorText(text));
    return error ? new Cell(Cell.Kind.ERROR, shown(text, cell), null) : Cell.text(text);
  }

  private static String shown(String text, org.dhatim.fastexcel.reader.Cell cell) {
    String raw = cell.getRawValue();
    return text.isEmpty() ? (raw == null || raw.isEmpty() ? "#" : raw) : text;
  }

  /** A formula whose value is an error keeps the type of a formula. */
  private static boolean isErrorText(String text) {
    return text.matches("#(N/A|REF!|NAME\\?|VALUE!|DIV/0!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)");
  }

  private static Cell number(BigDecimal number, @Nullable String format, boolean date1904) {
    String plain = number.stripTrailingZeros().toPlainString();
    boolean date = format != null && isDate(format);
    if (!date || number.signum() < 0 || number.compareTo(MAX_SERIAL) > 0) {
      return new Cell(Cell.Kind.NUMBER, plain, null);
    }
    // A serial is a binary fraction of a day: its last digits are noise below the millisecond.
    long millis = number.multiply(DAY_MILLIS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    LocalDateTime moment =
        (date1904 ? EPOCH_1904 : EPOCH_1900).atStartOfDay().plusNanos(millis * 1_000_000);
    boolean timed = hasTime(format) || !moment.toLocalTime().equals(java.time.LocalTime.MIDNIGHT);
    return timed
        ? new Cell(Cell.Kind.MOMENT, MOMENT.format(moment), moment)
        : new Cell(Cell.Kind.DAY, DAY.format(moment), moment);
  }

  private static boolean isDate(String format) {
    return code(format).matches(".*[ymdhs].*");
  }

  private static boolean hasTime(@Nullable String format) {
    return format != null && code(format).matches(".*[hs].*");
  }

  /** A number format without quoted text, escapes, colours and locales; its first section. */
  private static String code(String format) {
    String lower = format.toLowerCase(Locale.ROOT);
    return lower
        .replaceAll("\"[^\"]*\"", "")
        .replaceAll("\\\\.", "")
        .replaceAll("\\[(h+|m+|s+)]", "$1")
        .replaceAll("\\[[^]]*]", "")
        .replace("general", "")
        .replaceAll(";.*", "");
  }
}
