package org.viewledger.dashboard.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.viewledger.dashboard.query.InvalidQueryException;

/** Zones and instants that somebody says of a file. */
final class ToldParts {
  private ToldParts() {}

  static @Nullable ZoneId zone(@Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!ZoneId.getAvailableZoneIds().contains(text) && !text.matches("Z|[+-]\\d{2}:\\d{2}")) {
      throw new InvalidQueryException(
          "zone",
          "there is no time zone "
              + Problem.shown(text)
              + "; write it like Asia/Ho_Chi_Minh, America/Los_Angeles or +07:00");
    }
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new InvalidQueryException("zone", "there is no time zone " + Problem.shown(text));
    }
  }

  /** With an offset, or in our zone; a clock change that makes it unclear is refused. */
  static @Nullable Instant instant(String name, @Nullable String text, ZoneId ours) {
    if (text == null) {
      return null;
    }
    String iso = text.strip().replace(' ', 'T').toUpperCase(Locale.ROOT);
    try {
      return iso.matches(".*(Z|[+-]\\d{2}:\\d{2})")
          ? OffsetDateTime.parse(iso).toInstant()
          : local(name, LocalDateTime.parse(iso), ours);
    } catch (DateTimeException e) {
      throw new InvalidQueryException(
          name, name + " must be like 2026-11-22T20:05 or 2026-11-22T13:05:00Z");
    }
  }

  private static Instant local(String name, LocalDateTime local, ZoneId ours) {
    List<ZoneOffset> offsets = ours.getRules().getValidOffsets(local);
    if (offsets.size() != 1) {
      throw new InvalidQueryException(name, name + " falls into a clock change: add its offset");
    }
    return local.toInstant(offsets.get(0));
  }
}
