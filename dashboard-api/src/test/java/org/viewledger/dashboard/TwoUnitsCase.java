package org.viewledger.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.query.Unit;

/**
 * A province with two wards whose words and figures can be told apart wherever they turn up.
 *
 * <pre>
 * a  facebook|PA "Trang Alpha": PA_1 of 5 Jan 2026, "Tin Alpha", 777001 views on that day
 *    facebook|PF, since 1 Jul 2025: PF_2 of 1 Aug 2025, "Tin Delta", 999003 views on that day
 * b  facebook|PB "Trang Beta": PB_1 of 6 Jan 2026, "Tin Beta", 5 views on that day
 *    facebook|PF, until 30 Jun 2025: PF_1 of 1 Jun 2025, "Tin Gamma", 12 views on that day and
 *    888002 in all by 2 Aug 2025
 * nobody's  facebook|PX "Trang Epsilon": PX_1 of 7 Jan 2026, "Tin Epsilon", 666004 views
 * </pre>
 */
final class TwoUnitsCase {
  static final LocalDate HANDED_OVER = LocalDate.parse("2025-07-01");
  private static final PageKey PF = new PageKey("facebook", "PF");

  static final UnitPages UNITS =
      new UnitPages(
          List.of(
              place("tinh", Optional.empty()),
              place("a", Optional.of("tinh")),
              place("b", Optional.of("tinh"))),
          List.of(
              new UnitPages.Span(
                  new PageKey("facebook", "PA"), "a", Optional.empty(), Optional.empty()),
              new UnitPages.Span(
                  new PageKey("facebook", "PB"), "b", Optional.empty(), Optional.empty()),
              new UnitPages.Span(PF, "b", Optional.empty(), Optional.of(HANDED_OVER.minusDays(1))),
              new UnitPages.Span(PF, "a", Optional.of(HANDED_OVER), Optional.empty())));

  private TwoUnitsCase() {}

  private static UnitPages.Place place(String id, Optional<String> parent) {
    return new UnitPages.Place(new Unit(id, "Đơn vị " + id), parent);
  }

  static void write(LedgerTables tables) {
    tables.hold("two-units", () -> rows(tables));
  }

  private static void rows(LedgerTables tables) {
    post(tables, "PA", "PA_1", "2026-01-05", "Tin Alpha", 777_001);
    post(tables, "PF", "PF_2", "2025-08-01", "Tin Delta", 999_003);
    post(tables, "PB", "PB_1", "2026-01-06", "Tin Beta", 5);
    post(tables, "PF", "PF_1", "2025-06-01", "Tin Gamma", 888_002);
    post(tables, "PX", "PX_1", "2026-01-07", "Tin Epsilon", 666_004);
    day(tables, "PA", "PA_1", "2026-01-05", 777_001, 777_001);
    day(tables, "PF", "PF_2", "2025-08-01", 999_003, 999_003);
    day(tables, "PB", "PB_1", "2026-01-06", 5, 5);
    day(tables, "PF", "PF_1", "2025-06-01", 12, 12);
    day(tables, "PF", "PF_1", "2025-08-02", 887_990, 888_002);
    day(tables, "PX", "PX_1", "2026-01-07", 666_004, 666_004);
    int offset = 0;
    for (String[] words :
        new String[][] {{"PA", "Alpha"}, {"PB", "Beta"}, {"PF", "Chung"}, {"PX", "Epsilon"}}) {
      tables.run(
          "INSERT INTO viewledger.page_record (platform, page_id, kafka_topic, kafka_partition,"
              + " kafka_offset, said, name, source, recorded_at, cut) VALUES ('facebook', '"
              + words[0]
              + "', 'pages', 0, "
              + offset++
              + ", ['name'], 'Trang "
              + words[1]
              + "', 'facebook-graph/v25.0', '2025-01-01 00:00:00.000', 4711)");
    }
    tables.run(
        """
        INSERT INTO viewledger.page_reading (platform, page_id, kafka_topic, kafka_partition,
          kafka_offset, metric, from_day, to_day, zone, value, observed_at, recorded_at, source,
          cut) VALUES
        ('facebook', 'PA', 'page-readings', 0, 0, 'followers', NULL, NULL, NULL, 777002,
          '2026-01-12 05:00:00.000', '2026-01-12 05:00:01.000', 'facebook-graph/v25.0', 4711),
        ('facebook', 'PF', 'page-readings', 0, 1, 'followers', NULL, NULL, NULL, 31,
          '2025-06-12 05:00:00.000', '2025-06-12 05:00:01.000', 'facebook-graph/v25.0', 4711),
        ('facebook', 'PF', 'page-readings', 0, 2, 'followers', NULL, NULL, NULL, 999004,
          '2025-12-12 05:00:00.000', '2025-12-12 05:00:01.000', 'facebook-graph/v25.0', 4711);
        INSERT INTO viewledger.dead_letter (kafka_topic, kafka_partition, kafka_offset, reason,
          detail, raw, appended_at, cut) VALUES
        ('observations', 0, 6, 'not-json', 'x', 'Alpha 777003', '2026-01-12 05:00:00.000', 4711);
        """);
    WardCase.cut(tables, 4711, "2026-01-13 01:00:00.000", 7);
  }

  private static void post(
      LedgerTables tables, String page, String post, String day, String title, long views) {
    tables.run(
        """
        INSERT INTO viewledger.post (platform, page_id, post_id, published_at, publish_day, kind,
          title, text, permalink, hashtags, aliases, origin, same_as, replaces, status, status_at,
          topic, labels, metrics, last_read, is_deleted, version) VALUES
        ('facebook', '%1$s', '%2$s', '%3$s 02:00:00.000', '%3$s', 'photo', '%4$s', 'Toàn văn %4$s',
          NULL, [], [], 'own', NULL, NULL, 'live', NULL, 'unclassified', [],
          map('views', tuple(0, '%3$s', '%3$s 02:00:00.000', %5$d, '2026-01-12 05:00:00.000', true)),
          '2026-01-12 05:00:00.000', 0, 4711)
        """
            .formatted(page, post, day, title, views));
  }

  private static void day(
      LedgerTables tables, String page, String post, String day, long gain, long closing) {
    tables.run(
        """
        INSERT INTO viewledger.post_day (platform, page_id, post_id, day, views_gain, views_closing,
          views_below, views_above, views_low, views_high, is_deleted, version) VALUES
        ('facebook', '%1$s', '%2$s', '%3$s', %4$d, %5$d, 0, 0, %4$d, %4$d, 0, 4711);
        INSERT INTO viewledger.topic_day (metric, day, platform, page_id, topic, gain, low, high,
          below, above, corrections, not_dated, posts, is_deleted, version) VALUES
        ('views', '%3$s', 'facebook', '%1$s', 'unclassified', %4$d, %4$d, %4$d, 0, 0, 0, 0, 1, 0, 4711);
        """
            .formatted(page, post, day, gain, closing));
  }
}
