package org.viewledger.contract;

/** Reads instants of the one form that {@link Instants#format} writes. */
final class PlainInstant {
  /** {@code 2026-01-10T13:00:00.000Z}. */
  static final int LENGTH = 24;

  private static final String FORM = "dddd-dd-ddTdd:dd:dd.dddZ";
  private static final int[] DAYS_BEFORE_MONTH = {
    0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365
  };
  private static final int FIRST_YEAR = 1970;

  private PlainInstant() {}

  /** Epoch milliseconds, or -1 where the bytes are not of the form, or not from 1970 on. */
  static long read(byte[] text, int from) {
    for (int i = 0; i < LENGTH; i++) {
      byte is = text[from + i];
      char form = FORM.charAt(i);
      if (form == 'd' ? is < '0' || is > '9' : is != form) {
        return -1;
      }
    }
    int year = number(text, from, 4);
    int month = number(text, from + 5, 2);
    int day = number(text, from + 8, 2);
    int hour = number(text, from + 11, 2);
    int minute = number(text, from + 14, 2);
    int second = number(text, from + 17, 2);
    if (year < FIRST_YEAR || month < 1 || month > 12 || day < 1 || hour > 23) {
      return -1;
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    int february = leap && month == 2 ? 1 : 0;
    int length = DAYS_BEFORE_MONTH[month] - DAYS_BEFORE_MONTH[month - 1] + february;
    if (day > length || minute > 59 || second > 59) {
      return -1;
    }
    int before = year - 1;
    long days =
        365L * (year - FIRST_YEAR)
            + (before / 4 - before / 100 + before / 400 - 477) // leap days before 1970
            + DAYS_BEFORE_MONTH[month - 1]
            + (leap && month > 2 ? 1 : 0)
            + day
            - 1;
    long seconds = ((days * 24 + hour) * 60 + minute) * 60 + second;
    return seconds * 1000 + number(text, from + 20, 3);
  }

  private static int number(byte[] text, int from, int digits) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      value = value * 10 + text[from + i] - '0';
    }
    return value;
  }
}
