package org.viewledger.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.viewledger.contract.Event;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PageRecord;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;

/**
 * Loudspeakers, lift screens, print sheets, panels and group posts: counts that a person types in
 * each week. They have no views and, as people rarely note it, no time of publication.
 */
record OfflineSheets(Instant end, ZoneId zone) {
  private static final PageKey PAGE = new PageKey("offline", "diem-mau");
  private static final int WEEKS = 6;

  private enum Sheet {
    AIRINGS("airings", "Bản tin loa truyền thanh mẫu", 14),
    SCREENINGS("screenings", "Clip màn hình thang máy mẫu", 320),
    COPIES("copies", "Tờ tin mẫu", 150),
    PANELS("panels", "Pano, khẩu hiệu mẫu", 3),
    GROUP_POSTS("group_posts", "Bài trong nhóm tổ dân phố mẫu", 12);

    private final String metric;
    private final String title;
    private final long perWeek;

    Sheet(String metric, String title, long perWeek) {
      this.metric = metric;
      this.title = title;
      this.perWeek = perWeek;
    }
  }

  List<Event> events() {
    List<Event> events = new ArrayList<>();
    LocalDate start = LocalDate.of(end.atZone(zone).getYear() - 1, 1, 1);
    events.add(
        new PageRecord(
            PAGE,
            Patch.of("Điểm tuyên truyền mẫu của phường Mẫu (số liệu mẫu)"),
            "manual/mau-0",
            start.atStartOfDay(zone).toInstant()));
    int serial = 0;
    for (LocalDate month = start; ; month = month.plusMonths(3)) {
      for (Sheet sheet : Sheet.values()) {
        serial++;
        Instant from = month.atTime(16, 30).atZone(zone).toInstant();
        if (from.isAfter(end)) {
          return events;
        }
        add(events, sheet, serial, from, month);
      }
    }
  }

  private void add(List<Event> events, Sheet sheet, int serial, Instant from, LocalDate month) {
    PostKey key =
        new PostKey(PAGE.platform(), PAGE.pageId(), String.format(Locale.ROOT, "mau-%03d", serial));
    String source = "manual/mau-" + serial;
    events.add(
        new PostRecord(
            key,
            Patch.silent(),
            Patch.of("other"),
            Patch.of(
                sheet.title + " quý " + (month.getMonthValue() + 2) / 3 + "/" + month.getYear()),
            Patch.silent(),
            Patch.silent(),
            Patch.silent(),
            List.of(),
            Patch.of("own"),
            Patch.silent(),
            Patch.silent(),
            Patch.silent(),
            source,
            from));
    for (int week = 0; week < WEEKS; week++) {
      Instant at = from.plus(Duration.ofDays(7L * week));
      if (at.isAfter(end)) {
        return;
      }
      TreeMap<String, Long> counts = new TreeMap<>();
      counts.put(sheet.metric, sheet.perWeek * (week + 1) + week);
      events.add(new Observation(key, at, at, source, new TreeMap<>(), counts));
    }
  }
}
