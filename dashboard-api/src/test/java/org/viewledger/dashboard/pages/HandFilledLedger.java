package org.viewledger.dashboard.pages;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.query.Apart;
import org.viewledger.dashboard.query.Assigned;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.Group;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.PageReadingRow;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.PostDays;
import org.viewledger.dashboard.query.PostDetail;
import org.viewledger.dashboard.query.PostGain;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.query.PostWords;
import org.viewledger.dashboard.query.PostsPage;
import org.viewledger.dashboard.query.PostsQuery;
import org.viewledger.dashboard.query.RankedQuery;
import org.viewledger.dashboard.query.TopicTold;
import org.viewledger.dashboard.query.TopicsAnswer;

/** A ledger whose answers are written down here: what the pages do with them is the test. */
final class HandFilledLedger implements Ledger, LedgerView {
  /** 21:05 on 22 November 2026 in the ward. */
  static final Instant KNOWN_AT = Instant.parse("2026-11-22T14:05:00Z");

  /** Nothing was recorded before. */
  static final LocalDate FIRST_RECORDED = LocalDate.of(2025, 1, 1);

  static final PageKey PARTY = new PageKey("facebook", "trang-mau-1");
  static final PageKey CHANNEL = new PageKey("youtube", "kenh-mau");
  static final PageKey ZALO = new PageKey("zalo", "oa-mau");
  static final PostKey POST = new PostKey("facebook", "trang-mau-1", "trang-mau-1_7");

  static final Taxonomy TAXONOMY =
      new Taxonomy(
          "all",
          1,
          Instant.parse("2026-11-01T00:00:00Z"),
          List.of(
              new Taxonomy.Topic(
                  "xay-dung-dang",
                  "Xây dựng Đảng",
                  "Party building",
                  null,
                  90,
                  List.of(new Taxonomy.Rule("sinh hoạt chi bộ", null, 5)))),
          List.of(),
          List.of());

  private final boolean empty;
  private Optional<RuntimeException> trouble = Optional.empty();
  private long cut = 4711;
  private int reads;

  HandFilledLedger(boolean empty) {
    this.empty = empty;
  }

  /** A newer cut is the latest. */
  void moveOn() {
    cut++;
  }

  /** How often it was asked. */
  int reads() {
    return reads;
  }

  /** From now on every question fails like this. */
  void failWith(RuntimeException failure) {
    trouble = Optional.of(failure);
  }

  @Override
  public <T> Known<T> read(Function<LedgerView, T> question) {
    if (trouble.isPresent()) {
      throw trouble.get();
    }
    reads++;
    return new Known<>(latestCut(), question.apply(this));
  }

  @Override
  public <T> Known<T> readAt(java.time.Instant knownAt, Function<LedgerView, T> question) {
    throw new UnsupportedOperationException("no page asks for the past");
  }

  @Override
  public Cut latestCut() {
    if (trouble.isPresent()) {
      throw trouble.get();
    }
    return empty ? Cut.NONE : new Cut(cut, KNOWN_AT, Map.of());
  }

  @Override
  public GainsAnswer gains(GainsQuery query) {
    DayRange days = query.days();
    if (query.by().isEmpty()) {
      return answer(List.of(row(days, Map.of(), total(query))));
    }
    if (days.to().isBefore(FIRST_RECORDED)) {
      return answer(List.of());
    }
    return answer(
        switch (query.by().get(0)) {
          case DAY -> byDay(days);
          case MONTH -> byMonth(days);
          case TOPIC -> List.of(row(days, Map.of(Dimension.TOPIC, "unclassified"), total()));
          case PLATFORM ->
              List.of(
                  row(days, Map.of(Dimension.PLATFORM, "youtube"), exact(88_000)),
                  row(days, Map.of(Dimension.PLATFORM, "facebook"), exact(224_450)));
          case PAGE ->
              List.of(
                  row(days, Map.of(Dimension.PAGE, PARTY.text()), exact(224_450)),
                  row(
                      days,
                      Map.of(Dimension.PAGE, CHANNEL.text()),
                      between(88_000, 80_000, 91_500)));
          case KIND ->
              List.of(
                  row(days, Map.of(Dimension.KIND, "video"), exact(200_000)),
                  row(days, Map.of(Dimension.KIND, ""), exact(112_450)));
          case LABEL -> List.of();
          default -> throw new AssertionError("not asked by the pages: " + query.by());
        });
  }

  private static GainsAnswer answer(List<GainsAnswer.Row> rows) {
    return new GainsAnswer(List.of("facebook", "youtube", "zalo"), List.of("views"), rows);
  }

  /** October had less; before the first day there is nothing. */
  private static Figure total(GainsQuery query) {
    boolean views = query.metric().id().equals("views");
    if (query.days().to().isBefore(FIRST_RECORDED)) {
      return Figure.ABSENT;
    }
    if (query.days().from().equals(LocalDate.of(2026, 10, 1))) {
      return exact(views ? 288_238 : 9_100);
    }
    return views ? total() : exact(9_870);
  }

  private static Figure total() {
    return new Figure(
        Optional.of(BigInteger.valueOf(312_450)),
        Optional.of(BigInteger.valueOf(304_450)),
        Optional.of(BigInteger.valueOf(315_950)),
        true,
        BigInteger.valueOf(-342),
        BigInteger.valueOf(12_300),
        Optional.of(Instant.parse("2026-11-19T01:15:00Z")));
  }

  private static Figure exact(long value) {
    return between(value, value, value);
  }

  private static Figure between(long value, long low, long high) {
    return new Figure(
        Optional.of(BigInteger.valueOf(value)),
        Optional.of(BigInteger.valueOf(low)),
        Optional.of(BigInteger.valueOf(high)),
        high > low,
        BigInteger.ZERO,
        BigInteger.ZERO,
        Optional.of(KNOWN_AT));
  }

  private static GainsAnswer.Row row(DayRange days, Map<Dimension, String> keys, Figure figure) {
    return new GainsAnswer.Row(new Group(days, new LinkedHashMap<>(keys)), figure);
  }

  /** The third day has no figure, the sixth fell, the ninth is an estimate. */
  private static List<GainsAnswer.Row> byDay(DayRange days) {
    List<GainsAnswer.Row> rows = new ArrayList<>();
    LocalDate last = LocalDate.of(2026, 11, 22);
    for (LocalDate day = days.from();
        !day.isAfter(days.to()) && !day.isAfter(last);
        day = day.plusDays(1)) {
      int number = day.getDayOfMonth();
      Figure figure =
          switch (number) {
            case 3 -> Figure.ABSENT;
            case 6 -> exact(-342);
            case 9 -> between(11_000, 3_000, 19_500);
            default -> exact(8_000 + 700L * ((number * 7) % 11));
          };
      rows.add(row(new DayRange(day, day), Map.of(Dimension.DAY, day.toString()), figure));
    }
    return rows;
  }

  private static List<GainsAnswer.Row> byMonth(DayRange days) {
    List<GainsAnswer.Row> rows = new ArrayList<>();
    for (YearMonth month = YearMonth.from(days.from());
        !month.isAfter(YearMonth.from(days.to()));
        month = month.plusMonths(1)) {
      long value = 180_000 + 12_000L * month.getMonthValue();
      rows.add(
          row(
              new DayRange(month.atDay(1), month.atEndOfMonth()),
              Map.of(Dimension.MONTH, month.toString()),
              month.getMonthValue() == 4
                  ? between(value, value - 30_000, value + 9_000)
                  : exact(value)));
    }
    return rows;
  }

  @Override
  public CohortsAnswer cohorts(CohortsQuery query) {
    boolean october = query.published().from().equals(LocalDate.of(2026, 10, 1));
    return new CohortsAnswer(
        List.of("facebook", "youtube"),
        List.of("views"),
        List.of(
            new CohortsAnswer.Row(
                new Group(query.published(), Map.of()),
                exact(october ? 150_000 : 198_765),
                Optional.empty(),
                Optional.empty(),
                27,
                october ? 20 : 24,
                28,
                6)),
        new Apart(1, List.of(POST)),
        new Apart(5, List.of()));
  }

  @Override
  public PostsPage posts(PostsQuery query) {
    if (empty || query.search().equals("không khớp")) {
      return new PostsPage(List.of(), Optional.empty());
    }
    return new PostsPage(List.of(postRow(), untitled()), Optional.empty());
  }

  @Override
  public List<PostGain> mostGained(String metric, DayRange days, Filters filters, int limit) {
    return List.of(new PostGain(postRow(), between(21_000, 19_000, 22_500)));
  }

  @Override
  public List<PostGain> ranked(RankedQuery query) {
    return List.of(new PostGain(postRow(), between(21_000, 19_000, 22_500)));
  }

  @Override
  public List<PostRow> sameItem(PostKey key) {
    return key.equals(POST) ? List.of(untitled()) : List.of();
  }

  @Override
  public List<Assigned> assignments(PostKey key) {
    return key.equals(POST)
        ? List.of()
        : List.of(
            new Assigned(
                Optional.of("xay-dung-dang"),
                List.of(),
                "lan",
                Optional.of("xem ảnh"),
                Instant.parse("2026-11-20T03:00:00Z"),
                false));
  }

  @Override
  public List<Taxonomy> versions(String unit) {
    return List.of(TAXONOMY);
  }

  private static PostRow postRow() {
    return new PostRow(
        POST,
        Optional.of(Instant.parse("2026-11-02T02:30:00Z")),
        Optional.of(LocalDate.of(2026, 11, 2)),
        Optional.of("photo"),
        Optional.of("Nhân dân tổ dân phố 3 hiến đất <mở rộng> hẻm & làm đường"),
        Optional.of("https://mau.invalid/7"),
        "xay-dung-dang",
        List.of(),
        Optional.of("shared"),
        Optional.of("removed"),
        new TreeMap<>(Map.of("views", 41_250L, "reactions", 980L)),
        Optional.of(KNOWN_AT));
  }

  private static PostRow untitled() {
    return new PostRow(
        new PostKey("youtube", "kenh-mau", "abc/é ?"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of("javascript:alert(1)"),
        "unclassified",
        List.of(),
        Optional.empty(),
        Optional.empty(),
        new TreeMap<>(),
        Optional.empty());
  }

  @Override
  public Optional<PostDetail> post(PostKey key) {
    if (key.equals(untitled().key())) {
      return Optional.of(detail(untitled()));
    }
    return key.equals(POST) ? Optional.of(detail(postRow())) : Optional.empty();
  }

  private static PostDetail detail(PostRow row) {
    TreeMap<String, PostDetail.Balance> balances = new TreeMap<>();
    LocalDate first = LocalDate.of(2026, 11, 4);
    row.metrics()
        .forEach(
            (metric, last) ->
                balances.put(
                    metric,
                    new PostDetail.Balance(
                        1_200,
                        first,
                        Instant.parse("2026-11-04T03:00:00Z"),
                        last,
                        KNOWN_AT,
                        false)));
    return new PostDetail(
        row,
        Optional.of("Các hộ đã hiến hơn 60 m² đất."),
        List.of("#phuongmau"),
        List.of(),
        Optional.of("youtube|kenh-mau|abc"),
        Optional.empty(),
        Optional.of(Instant.parse("2026-11-20T03:00:00Z")),
        balances);
  }

  @Override
  public Optional<PostDays> days(PostKey key, String metric) {
    if (!key.equals(POST)) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.of(2026, 11, 4);
    return Optional.of(
        new PostDays(
            metric,
            Optional.of(1_200L),
            Optional.of(41_250L),
            List.of(
                new PostDays.Day(day, 20_000, 21_200, 0, 0, 20_000, 20_000),
                new PostDays.Day(day.plusDays(1), 15_050, 36_250, 7_000, 5_000, 8_050, 20_050),
                new PostDays.Day(day.plusDays(2), 5_000, 41_250, 0, 0, 0, 12_000))));
  }

  @Override
  public List<PageRow> pages(List<PageKey> only) {
    if (empty) {
      return List.of();
    }
    return List.of(
        new PageRow(
            PARTY,
            Optional.of("Trang mẫu Đảng bộ phường Mẫu (số liệu mẫu)"),
            150,
            Optional.of(Instant.parse("2026-11-22T13:40:00Z")),
            Optional.of(Instant.parse("2026-11-22T13:40:00Z"))),
        new PageRow(CHANNEL, Optional.empty(), 40, Optional.empty(), Optional.empty()),
        new PageRow(
            ZALO,
            Optional.of("Trang mẫu trên Zalo (số liệu mẫu)"),
            40,
            Optional.of(Instant.parse("2026-11-19T01:15:00Z")),
            Optional.of(Instant.parse("2026-11-19T01:15:00Z"))));
  }

  @Override
  public List<PageReadingRow> readings(PageKey page) {
    return page.equals(PARTY)
        ? List.of(
            followers("2026-11-22T13:00:00Z", 12_345),
            followers("2026-10-30T13:00:00Z", 12_001),
            new PageReadingRow(
                "views",
                Optional.of(LocalDate.of(2026, 10, 25)),
                Optional.of(LocalDate.of(2026, 11, 21)),
                Optional.of("America/Los_Angeles"),
                Optional.of(341_200L),
                KNOWN_AT,
                KNOWN_AT,
                "import/1"))
        : List.of();
  }

  private static PageReadingRow followers(String at, long value) {
    return new PageReadingRow(
        "followers",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(value),
        Instant.parse(at),
        Instant.parse(at),
        "facebook-graph/v25.0");
  }

  @Override
  public List<Taxonomy> taxonomies() {
    return topics().inForce();
  }

  @Override
  public TopicsAnswer topics(Filters filters) {
    return new TopicsAnswer(
        List.of(TAXONOMY), new TreeMap<>(Map.of(Taxonomy.UNCLASSIFIED, 190L)), new TreeMap<>());
  }

  @Override
  public TopicTold told(PostKey key) {
    return key.equals(POST)
        ? new TopicTold(
            Optional.empty(),
            Optional.of(
                new TopicTold.ByRules(
                    "xay-dung-dang",
                    10,
                    false,
                    Optional.of("khac"),
                    3,
                    "all",
                    1,
                    List.of(
                        new TopicTold.Because(
                            "xay-dung-dang", "hiến … đất", "<hiến> đất", "title", 10),
                        new TopicTold.Because("khac", "làm đường", "làm đường", "title", 3)))))
        : new TopicTold(
            Optional.of(
                new TopicTold.ByPerson(
                    Optional.of("xay-dung-dang"),
                    List.of(),
                    "lan",
                    Optional.of("xem ảnh"),
                    Instant.parse("2026-11-20T03:00:00Z"))),
            Optional.empty());
  }

  @Override
  public List<PostWords> words(Optional<PostKey> after, int limit) {
    return List.of();
  }

  @Override
  public Map<PostKey, Long> gained(PostKey first, PostKey last, String metric, DayRange days) {
    return Map.of();
  }
}
