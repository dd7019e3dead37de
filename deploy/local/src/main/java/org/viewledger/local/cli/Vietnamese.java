package org.viewledger.local.cli;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, days and times as they are written in Vietnam. */
final class Vietnamese {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");
  private static final DateTimeFormatter SPELT =
      DateTimeFormatter.ofPattern("HH' giờ 'mm' ngày 'dd/MM/uuuu");

  private Vietnamese() {}

  /** Such as {@code 1.234.567}, {@code 12,5}. */
  static String number(BigDecimal number) {
    DecimalFormatSymbols marks = DecimalFormatSymbols.getInstance(Locale.ROOT);
    marks.setGroupingSeparator('.');
    marks.setDecimalSeparator(',');
    marks.setMinusSign('-');
    return new DecimalFormat("#,##0.######", marks).format(number);
  }

  static String number(long number) {
    return number(BigDecimal.valueOf(number));
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String moment(Instant instant, ZoneId zone) {
    return MOMENT.format(instant.atZone(zone));
  }

  /** Such as {@code 21 giờ 05 ngày 22/11/2026}. */
  static String spelt(Instant instant, ZoneId zone) {
    return SPELT.format(instant.atZone(zone));
  }
}
