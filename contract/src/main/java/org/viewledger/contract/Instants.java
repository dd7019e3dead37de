package org.viewledger.contract;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Instants as the contract writes them: ISO-8601 UTC with milliseconds. */
public final class Instants {
  /** Before this no platform of ours existed; an earlier instant is a mistake. */
  public static final Instant EARLIEST = Instant.parse("2004-01-01T00:00:00Z");

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Instants() {}

  /** Such as {@code 2026-01-10T13:00:00.000Z}; what is finer than a millisecond is cut. */
  public static String format(Instant instant) {
    return FORMAT.format(instant);
  }

  /** Cuts to the millisecond, towards the past. */
  public static Instant toMillis(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }
}
