package org.viewledger.dashboard;

/**
 * A small ward by hand. Days are of Asia/Ho_Chi_Minh: midnight is 17:00Z.
 *
 * <pre>
 * A  youtube|UC1|abc, video, topic xay-dung-dang, labels tet and dai-hoi, live, published
 *    10 Jan 02:00Z.
 *    Views: (10 Jan 02:00Z, 0) by publication, (10 Jan 13:00Z, 100), (11 Jan 13:00Z, 480),
 *    (12 Jan 13:00Z, 500).
 *    Midnight of 11 Jan (10 Jan 17:00Z) lies 4 h into 24 h: V = 100 + floor(380 * 4/24) = 163,
 *    below 163 - 100 = 63, above 480 - 163 = 317.
 *    Midnight of 12 Jan: V = 480 + floor(20 * 4/24) = 483, below 3, above 17.
 *      10 Jan gain 163        low 163 - 63 = 100            high 163 + 317 = 480
 *      11 Jan gain 320        low 320 - 3 - 317 = 0         high 320 + 17 + 63 = 400
 *      12 Jan gain 17         low 17 - 0 - 17 = 0           high 17 + 0 + 3 = 20
 * B  facebook|P1|P1_9, photo, unclassified, label tet, live, published 1 Dec 2025 03:00Z; first
 *    read long after, so it opens: (11 Jan 05:00Z, 1000), (12 Jan 05:00Z, 990).
 *    Midnight of 12 Jan lies 12 h into 24 h: V = 1000 + floor(-10 * 12/24) = 995, below
 *    995 - 990 = 5, above 5.
 *      11 Jan gain -5         low -5 - 5 = -10              high -5 + 5 = 0
 *      12 Jan gain -5         low -5 - 0 - 5 = -10          high -5 + 0 + 5 = 0
 * C  youtube|UC1|old, kind unknown, unclassified, removed, publication unknown; opens with 7 on
 *    12 Jan, one reading: gain 0, everything 0.
 * </pre>
 */
public final class WardCase {
  private WardCase() {}

  /** Writes the ward and its cut 4711 of 13 Jan 01:00Z. */
  public static void write(LedgerTables tables) {
    tables.hold("ward", () -> rows(tables));
  }

  private static void rows(LedgerTables tables) {
    tables.run(
        """
        INSERT INTO viewledger.post (platform, page_id, post_id, published_at, publish_day, kind,
          title, text, permalink, hashtags, aliases, origin, same_as, replaces, status, status_at,
          topic, labels, metrics, last_read, is_deleted, version) VALUES
        ('youtube', 'UC1', 'abc', '2026-01-10 02:00:00.000', '2026-01-10', 'video',
          'Đại hội Đảng bộ phường', 'Toàn văn', 'https://example.org/abc', ['#dai-hoi'], ['abc-bare'],
          'own', NULL, NULL, 'live', NULL, 'xay-dung-dang', ['tet', 'dai-hoi'],
          map('views', tuple(0, '2026-01-10', '2026-01-10 02:00:00.000', 500,
                '2026-01-12 13:00:00.000', true),
              'reactions', tuple(0, '2026-01-10', '2026-01-10 02:00:00.000', 30,
                '2026-01-12 13:00:00.000', true),
              'comments', tuple(0, '2026-01-10', '2026-01-10 02:00:00.000', 4,
                '2026-01-12 13:00:00.000', true)),
          '2026-01-12 13:00:00.000', 0, 4711),
        ('facebook', 'P1', 'P1_9', '2025-12-01 03:00:00.000', '2025-12-01', 'photo',
          'Chúc mừng năm mới', NULL, NULL, [], [], 'own', NULL, NULL, 'live', NULL, 'unclassified',
          ['tet'],
          map('views', tuple(1000, '2026-01-11', '2026-01-11 05:00:00.000', 990,
                '2026-01-12 05:00:00.000', false),
              'reach', tuple(400, '2026-01-11', '2026-01-11 05:00:00.000', 400,
                '2026-01-12 05:00:00.000', false)),
          '2026-01-12 05:00:00.000', 0, 4711),
        ('youtube', 'UC1', 'old', NULL, NULL, NULL, NULL, NULL, NULL, [], [], NULL, NULL, NULL,
          'removed', '2026-01-12 06:00:00.000', 'unclassified', [],
          map('views', tuple(7, '2026-01-12', '2026-01-12 04:00:00.000', 7,
                '2026-01-12 04:00:00.000', false)),
          '2026-01-12 04:00:00.000', 0, 4711),
        ('youtube', 'UC1', 'gone', NULL, NULL, NULL, 'withdrawn', NULL, NULL, [], [], NULL, NULL,
          NULL, NULL, NULL, 'unclassified', [], map(), NULL, 1, 4711);
        INSERT INTO viewledger.post_day (platform, page_id, post_id, day, views_gain, views_closing,
          views_below, views_above, views_low, views_high, reactions_gain, reactions_closing,
          reactions_below, reactions_above, reactions_low, reactions_high, comments_gain,
          comments_closing, comments_below, comments_above, comments_low, comments_high,
          is_deleted, version) VALUES
        ('youtube', 'UC1', 'abc', '2026-01-10', 163, 163, 63, 317, 100, 480,
          10, 10, 0, 0, 10, 10, 1, 1, 0, 0, 1, 1, 0, 4711),
        ('youtube', 'UC1', 'abc', '2026-01-11', 320, 483, 3, 17, 0, 400,
          25, 35, 0, 0, 25, 25, 2, 3, 0, 0, 2, 2, 0, 4711),
        ('youtube', 'UC1', 'abc', '2026-01-12', 17, 500, 0, 0, 0, 20,
          -5, 30, 0, 0, -5, -5, 1, 4, 0, 0, 1, 1, 0, 4711),
        ('facebook', 'P1', 'P1_9', '2026-01-11', -5, 995, 5, 5, -10, 0,
          NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 4711),
        ('facebook', 'P1', 'P1_9', '2026-01-12', -5, 990, 0, 0, -10, 0,
          NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 4711),
        ('facebook', 'P1', 'P1_9', '2026-01-13', 99, 99, 0, 0, 99, 99,
          NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1, 4711),
        ('youtube', 'UC1', 'old', '2026-01-12', 0, 7, 0, 0, 0, 0,
          NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 0, 4711);
        INSERT INTO viewledger.topic_day (metric, day, platform, page_id, topic, gain, low, high,
          below, above, corrections, not_dated, posts, is_deleted, version) VALUES
        ('views', '2026-01-10', 'youtube', 'UC1', 'xay-dung-dang', 163, 100, 480, 63, 317, 0, 0, 1, 0, 4711),
        ('views', '2026-01-11', 'youtube', 'UC1', 'xay-dung-dang', 320, 0, 400, 3, 17, 0, 0, 1, 0, 4711),
        ('views', '2026-01-12', 'youtube', 'UC1', 'xay-dung-dang', 17, 0, 20, 0, 0, 0, 0, 1, 0, 4711),
        ('views', '2026-01-11', 'facebook', 'P1', 'unclassified', -5, -10, 0, 5, 5, -5, 1000, 1, 0, 4711),
        ('views', '2026-01-12', 'facebook', 'P1', 'unclassified', -5, -10, 0, 0, 0, -5, 0, 1, 0, 4711),
        ('views', '2026-01-13', 'facebook', 'P1', 'unclassified', 99, 99, 99, 0, 0, 0, 0, 1, 1, 4711),
        ('views', '2026-01-12', 'youtube', 'UC1', 'unclassified', 0, 0, 0, 0, 0, 0, 7, 1, 0, 4711),
        ('reactions', '2026-01-10', 'youtube', 'UC1', 'xay-dung-dang', 10, 10, 10, 0, 0, 0, 0, 1, 0, 4711),
        ('reactions', '2026-01-11', 'youtube', 'UC1', 'xay-dung-dang', 25, 25, 25, 0, 0, 0, 0, 1, 0, 4711),
        ('reactions', '2026-01-12', 'youtube', 'UC1', 'xay-dung-dang', -5, -5, -5, 0, 0, -5, 0, 1, 0, 4711),
        ('comments', '2026-01-10', 'youtube', 'UC1', 'xay-dung-dang', 1, 1, 1, 0, 0, 0, 0, 1, 0, 4711),
        ('comments', '2026-01-11', 'youtube', 'UC1', 'xay-dung-dang', 2, 2, 2, 0, 0, 0, 0, 1, 0, 4711),
        ('comments', '2026-01-12', 'youtube', 'UC1', 'xay-dung-dang', 1, 1, 1, 0, 0, 0, 0, 1, 0, 4711);
        INSERT INTO viewledger.observation (platform, page_id, post_id, kafka_topic,
          kafka_partition, kafka_offset, observed_at, recorded_at, source, metrics, fields, cut) VALUES
        ('youtube', 'UC1', 'abc', 'observations', 0, 0, '2026-01-10 13:00:00.000',
          '2026-01-10 13:00:00.500', 'youtube-data/v3', map('views', 100), map(), 4711),
        ('youtube', 'UC1', 'abc', 'observations', 0, 1, '2026-01-11 13:00:00.000',
          '2026-01-11 13:00:00.500', 'youtube-data/v3', map('views', 480), map(), 4711),
        ('youtube', 'UC1', 'abc', 'observations', 0, 2, '2026-01-12 13:00:00.000',
          '2026-01-12 13:00:00.500', 'youtube-data/v3', map('views', 500, 'likes_of_friends', 3),
          map(), 4711),
        ('facebook', 'P1', 'P1_9', 'observations', 0, 3, '2026-01-11 05:00:00.000',
          '2026-01-11 05:00:00.500', 'facebook-graph/v25.0', map('views', 1000), map(), 4711),
        ('facebook', 'P1', 'P1_9', 'observations', 0, 4, '2026-01-12 05:00:00.000',
          '2026-01-12 05:00:00.500', 'facebook-graph/v25.0', map('views', 990), map(), 4711),
        ('facebook', 'P1', 'P1_9', 'observations', 0, 5, '2026-01-12 06:00:00.000',
          '2026-01-12 06:00:00.500', 'facebook-graph/v25.0', map('views', 0), map(), 4711);
        INSERT INTO viewledger.page_record (platform, page_id, kafka_topic, kafka_partition,
          kafka_offset, said, name, source, recorded_at, cut) VALUES
        ('youtube', 'UC1', 'pages', 0, 0, ['name'], 'Kênh phường', 'youtube-data/v3',
          '2026-01-10 00:00:00.000', 4711),
        ('youtube', 'UC1', 'pages', 0, 1, ['name'], 'Kênh nhập', 'import/aa',
          '2026-01-12 00:00:00.000', 4711),
        ('facebook', 'P1', 'pages', 0, 2, ['name'], 'Trang nhập', 'import/bb',
          '2026-01-10 00:00:00.000', 4711);
        INSERT INTO viewledger.withdrawal (platform, page_id, post_id, kafka_topic,
          kafka_partition, kafka_offset, withdraws, recorded_at, by, reason, cut) VALUES
        ('facebook', 'P1', 'P1_9', 'withdrawals', 0, 0, 'import/bb', '2026-01-11 00:00:00.000',
          'lan', NULL, 4711);
        INSERT INTO viewledger.page_reading (platform, page_id, kafka_topic, kafka_partition,
          kafka_offset, metric, from_day, to_day, zone, value, observed_at, recorded_at, source,
          cut) VALUES
        ('facebook', 'P1', 'page-readings', 0, 0, 'reach', '2026-01-01', '2026-01-31',
          'America/Los_Angeles', 41200, '2026-01-12 05:00:00.000', '2026-01-12 05:00:01.000',
          'facebook-graph/v25.0', 4711),
        ('zalo', 'Z1', 'page-readings', 0, 1, 'followers', NULL, NULL, NULL, 1200,
          '2026-01-12 05:00:00.000', '2026-01-12 05:00:01.000', 'zalo-oa/v3', 4711);
        INSERT INTO viewledger.dead_letter (kafka_topic, kafka_partition, kafka_offset, reason,
          detail, raw, appended_at, cut) VALUES
        ('observations', 0, 6, 'not-json', 'x', 'x', '2026-01-12 05:00:00.000', 4711);
        """);
    cut(tables, 4711, "2026-01-13 01:00:00.000", 7);
  }

  /** A complete cut that covers partition 0 of the observations up to an offset next to read. */
  public static void cut(LedgerTables tables, long number, String at, long next) {
    for (String state : new String[] {"open", "done"}) {
      tables.run(
          "INSERT INTO viewledger.cut (cut, state, at, offsets, rows) VALUES ("
              + number
              + ", '"
              + state
              + "', '"
              + at
              + "', map('observations:0', "
              + next
              + "), map())");
    }
  }
}
