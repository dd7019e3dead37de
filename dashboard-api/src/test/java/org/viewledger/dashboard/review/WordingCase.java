package org.viewledger.dashboard.review;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.MetricBreak;
import org.viewledger.dashboard.periods.DueRule;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;
import org.viewledger.dashboard.targets.Target;
import org.viewledger.dashboard.targets.TargetMetric;

/** October 2026 as section 3.1 of the paper on wording has it: 27 posts and 312.450 views. */
final class WordingCase {
  static final ReportingCalendar CALENDAR =
      new ReportingCalendar(
          "15-14",
          MonthDay.of(12, 15),
          java.time.DayOfWeek.MONDAY,
          new DueRule(2, true),
          List.of(),
          List.of());
  static final Speech VI = Speech.of(Language.VI, ZoneId.of("Asia/Ho_Chi_Minh"));
  static final ReportSettings SETTINGS =
      new ReportSettings(
          false,
          "fanpage Đảng bộ phường Pleiku",
          ReportSettings.ABOUT,
          true,
          Optional.empty(),
          "dang-uy",
          "",
          org.viewledger.dashboard.reports.rules.Choice.USUAL,
          Map.of());

  private static final Map<String, String> NAMES =
      Map.of(
          "xay-dung-dang", "Xây dựng Đảng",
          "cai-cach", "Cải cách hành chính, chuyển đổi số",
          "quoc-phong", "Quốc phòng, an ninh",
          "van-hoa", "Văn hóa, giáo dục, y tế, thể thao",
          "an-sinh", "An sinh xã hội",
          "mat-tran", "Mặt trận, đoàn thể",
          "do-thi", "Đô thị, môi trường");

  private WordingCase() {}

  static Figure exact(long value) {
    return between(value, value, value);
  }

  static Figure between(long low, long value, long high) {
    return new Figure(
        Optional.of(BigInteger.valueOf(value)),
        Optional.of(BigInteger.valueOf(low)),
        Optional.of(BigInteger.valueOf(high)),
        false,
        BigInteger.ZERO,
        BigInteger.ZERO,
        Optional.empty());
  }

  static Stretch stretch(DayRange days, Figure views, Published published, Map<String, Figure> by) {
    return new Stretch(
        days,
        false,
        views,
        Figure.ABSENT,
        Figure.ABSENT,
        List.of(),
        List.of("facebook"),
        published,
        by);
  }

  /** The paper's month, with its year's plan of 300 items. */
  static Review october() {
    Map<String, Figure> topics = new LinkedHashMap<>();
    topics.put("xay-dung-dang", exact(71_200));
    topics.put("cai-cach", exact(64_350));
    topics.put("quoc-phong", exact(58_900));
    topics.put("van-hoa", exact(41_750));
    topics.put("an-sinh", exact(33_480));
    topics.put("mat-tran", exact(17_920));
    topics.put("do-thi", exact(15_300));
    // Two that share the line of the others: 8.150 = 5.000 + 3.150.
    topics.put("nong-nghiep", exact(5_000));
    topics.put("du-lich", exact(3_150));
    topics.put("unclassified", exact(1_400));
    Map<String, Long> posts =
        Map.of(
            "xay-dung-dang",
            6L,
            "cai-cach",
            5L,
            "quoc-phong",
            4L,
            "van-hoa",
            4L,
            "an-sinh",
            3L,
            "mat-tran",
            2L,
            "do-thi",
            2L,
            "nong-nghiep",
            1L);
    Stretch now =
        new Stretch(
            days("2026-10"),
            false,
            exact(312_450),
            exact(201_300),
            exact(9_870),
            List.of("reactions", "comments", "shares"),
            List.of("facebook"),
            new Published(27, 6, 27, 4, 0),
            topics);
    // 312.450 / 288.238 = 1,08400…
    Stretch before =
        stretch(days("2026-09"), exact(288_238), new Published(25, 5, 25, 3, 0), Map.of());
    Stretch toDate =
        stretch(
            new DayRange(LocalDate.parse("2025-12-15"), LocalDate.parse("2026-10-14")),
            exact(2_951_204),
            new Published(268, 40, 268, 31, 0),
            Map.of());
    return review(
        "2026-10",
        now,
        Optional.of(before),
        toDate,
        posts,
        List.of(
            new Review.Aim(
                new Target(
                    "ward", "15-14", "2026", TargetMetric.ITEMS.id(), BigInteger.valueOf(300)),
                true,
                exact(268))));
  }

  static Review review(
      String period,
      Stretch now,
      Optional<Stretch> before,
      Stretch toDate,
      Map<String, Long> posts,
      List<Review.Aim> aims) {
    Spans spans = Spans.of(CALENDAR, period(period));
    return new Review(
        new Unit("ward", "Phường Pleiku"),
        Optional.empty(),
        spans.period(),
        LocalDate.parse("2026-10-16"),
        true,
        Instant.parse("2026-10-16T01:00:00Z"),
        4711,
        Optional.empty(),
        List.of(),
        now,
        spans.previous(),
        before,
        spans.lastYear(),
        Optional.empty(),
        toDate,
        TopicTable.of(
            now,
            before.orElse(stretch(now.days(), Figure.ABSENT, Published.NOTHING, Map.of())),
            toDate,
            posts,
            BigDecimal.ONE),
        NAMES,
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        Figure.ABSENT,
        Ads.NOT_TOLD,
        aims,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** A period that is over with what it is compared with and what changed in between. */
  static Review compared(
      String period,
      Map<String, Stretch> stretches,
      Optional<LocalDate> founded,
      List<MetricBreak> breaks) {
    Stretch now = java.util.Objects.requireNonNull(stretches.get(period));
    Spans spans = Spans.of(CALENDAR, period(period));
    Optional<Stretch> before = spans.previous().map(Period::id).map(stretches::get);
    Review plain = review(period, now, before, now, Map.of(), List.of());
    return new Review(
        plain.unit(),
        founded,
        plain.period(),
        plain.today(),
        true,
        plain.knownAt(),
        plain.cut(),
        plain.closing(),
        plain.history(),
        now,
        plain.previousPeriod(),
        before,
        plain.lastYearPeriod(),
        spans.lastYear().map(Period::id).map(stretches::get),
        now,
        plain.topics(),
        plain.topicNames(),
        plain.pages(),
        plain.followers(),
        plain.orientation(),
        plain.offline(),
        plain.adViews(),
        plain.ads(),
        plain.targets(),
        breaks,
        plain.gaps(),
        plain.restatements(),
        plain.reconciling());
  }

  /** The same month with other findings beside its figures. */
  static Review with(
      Review review, boolean ended, Ads ads, List<Gap> gaps, Optional<Reconciling> reconciling) {
    return new Review(
        review.unit(),
        review.founded(),
        review.period(),
        ended ? review.today() : LocalDate.parse("2026-10-02"),
        ended,
        review.knownAt(),
        review.cut(),
        review.closing(),
        review.history(),
        review.now(),
        review.previousPeriod(),
        review.previous(),
        review.lastYearPeriod(),
        review.lastYear(),
        review.toDate(),
        review.topics(),
        review.topicNames(),
        review.pages(),
        review.followers(),
        List.of(
            new Orientation(
                "bau-cu",
                "Bầu cử",
                LocalDate.parse("2026-09-15"),
                LocalDate.parse("2026-10-14"),
                0,
                Figure.ABSENT)),
        review.offline(),
        exact(12_300),
        ads,
        review.targets(),
        review.breaks(),
        gaps,
        review.restatements(),
        reconciling);
  }

  static Period period(String id) {
    return CALENDAR.find(id).orElseThrow();
  }

  static DayRange days(String id) {
    return Spans.days(period(id));
  }

  static ReviewWords words(Review review) {
    return new ReviewWords(review, VI, SETTINGS);
  }
}
