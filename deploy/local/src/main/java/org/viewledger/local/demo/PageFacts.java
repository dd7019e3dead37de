package org.viewledger.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Event;
import org.viewledger.contract.PageReading;
import org.viewledger.contract.PageRecord;
import org.viewledger.contract.Patch;

/** What is learnt about the pages themselves: names, followers each week, reach each month. */
record PageFacts(Instant end, ZoneId zone) {
  private static final ZoneId FACEBOOK_ZONE = ZoneId.of("America/Los_Angeles");

  List<Event> of(DemoChannel channel) {
    List<Event> events = new ArrayList<>();
    LocalDate start = LocalDate.of(end.atZone(zone).getYear() - 1, 1, 1);
    Instant first = start.atStartOfDay(zone).toInstant();
    events.add(
        new PageRecord(channel.page(), Patch.of(channel.pageName()), channel.source(), first));
    long followers = 1_800 + 900L * channel.serial();
    for (Instant at = first.plus(Duration.ofHours(8));
        at.isBefore(end);
        at = at.plus(Duration.ofDays(7))) {
      followers += 5 + channel.serial();
      events.add(reading(channel, "followers", null, null, followers, at));
    }
    if (channel.isFacebook()) {
      addReach(events, channel, start);
    }
    return events;
  }

  private void addReach(List<Event> events, DemoChannel channel, LocalDate start) {
    for (YearMonth month = YearMonth.from(start); ; month = month.plusMonths(1)) {
      Instant told = month.plusMonths(1).atDay(3).atTime(9, 0).atZone(zone).toInstant();
      if (told.isAfter(end)) {
        return;
      }
      // One month in twelve the platform gives no figure: null, not 0.
      Long reach = month.getMonthValue() == 4 ? null : 30_000L + 700L * month.getMonthValue();
      events.add(reading(channel, "reach", month.atDay(1), month.atEndOfMonth(), reach, told));
    }
  }

  private static PageReading reading(
      DemoChannel channel,
      String metric,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable Long value,
      Instant at) {
    return new PageReading(
        channel.page(),
        metric,
        from,
        to,
        from == null ? null : FACEBOOK_ZONE,
        value,
        at,
        at,
        channel.source());
  }
}
