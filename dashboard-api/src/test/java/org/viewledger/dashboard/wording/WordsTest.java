package org.viewledger.dashboard.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viewledger.dashboard.speech.Language;

/** Nouns, verbs, comparisons, plans and shares, each by what the paper on wording says of it. */
final class WordsTest {
  private static final Nouns.Facts PLAIN = Nouns.Facts.PLAIN;
  private static final String BEFORE = "kỳ trước (15/8 - 14/9/2026)";

  private static Side views(Measured measured) {
    return side("in-period", Counted.VIEWS, "facebook:2025-11-15", Set.of(), measured);
  }

  private static Side side(
      String basis, Counted counted, String version, Set<String> pages, Measured measured) {
    return new Side(BEFORE, Optional.of(measured), basis, counted, List.of(version), pages);
  }

  private static Measured measured(long value, long low, long high) {
    return new Measured(
        BigInteger.valueOf(value), BigInteger.valueOf(low), BigInteger.valueOf(high));
  }

  private static String compared(Side now, Side before) {
    return ComparisonWords.text(Comparison.of(now, before), BEFORE, Language.VI);
  }

  private static String compared(long now, long before) {
    return compared(views(Measured.exact(now)), views(Measured.exact(before)));
  }

  @Test
  void viewsAreNeverPeople() {
    for (String noun : List.of("người", "lượt người", "người xem", "Lượt tiếp cận")) {
      assertThat(Nouns.check(Counted.VIEWS, noun, PLAIN)).contains(Reason.VIEWS_ARE_NOT_PEOPLE);
    }
    assertThat(Nouns.check(Counted.VIEWS, "lượt xem", PLAIN)).isEmpty();
  }

  @Test
  void reachIsOnePagesOwnOrNothing() {
    assertThat(Nouns.check(Counted.REACH, "người", PLAIN)).contains(Reason.REACH_NEVER_SUMMED);
    Nouns.Facts own = new Nouns.Facts(true, false, true);
    assertThat(Nouns.check(Counted.REACH, "người", own)).isEmpty();
    assertThat(Nouns.check(Counted.REACH, "lượt tiếp cận", own)).isEmpty();
    assertThat(Nouns.check(Counted.ENGAGEMENT, "lượt tiếp cận", own))
        .contains(Reason.REACH_NOT_OURS);
  }

  @Test
  void interactionsAboveATenthOfTheViewsAreAskedAbout() {
    BigInteger views = BigInteger.valueOf(100_000);
    assertThat(Nouns.doubt(BigInteger.valueOf(10_000), views)).isEmpty();
    assertThat(Nouns.doubt(BigInteger.valueOf(10_001), views))
        .contains(Reason.ENGAGEMENT_LOOKS_LIKE_VIEWS);
  }

  @Test
  void itemsAreClipsTooOnlyWithAVideoAndCountOnceOverChannels() {
    Nouns.Facts noVideo = new Nouns.Facts(false, false, false);
    assertThat(Nouns.check(Counted.ITEMS, "tin, bài, clip", PLAIN)).isEmpty();
    assertThat(Nouns.check(Counted.ITEMS, "tin, bài, clip", noVideo))
        .contains(Reason.ITEMS_WITHOUT_CLIP);
    assertThat(Nouns.check(Counted.ITEMS, "tin, bài", noVideo)).isEmpty();
    assertThat(Counted.items(false).noun(Language.VI)).isEqualTo("tin, bài");
    Nouns.Facts several = new Nouns.Facts(true, true, false);
    assertThat(Nouns.check(Counted.PUBLICATIONS, "tin, bài, clip", several))
        .contains(Reason.ITEMS_COUNT_ONCE);
    assertThat(Nouns.check(Counted.PUBLICATIONS, "lượt đăng", several)).isEmpty();
  }

  @Test
  void sharedItemsAreNamedApart() {
    assertThat(Nouns.sharedUnnamed("đăng tải 27 tin, bài, clip", 6))
        .contains(Reason.SHARED_ITEMS_UNNAMED);
    assertThat(Nouns.sharedUnnamed("27 tin, bài, clip, trong đó 06 lượt chia sẻ lại", 6)).isEmpty();
    assertThat(Nouns.sharedUnnamed("đăng tải 27 tin, bài, clip", 0)).isEmpty();
  }

  @Test
  void offlineCountersAreNeverViews() {
    for (Counted counted :
        List.of(
            Counted.AIRINGS, Counted.SCREENINGS, Counted.COPIES, Counted.PANELS, Counted.TALKS)) {
      assertThat(Nouns.check(counted, "lượt xem", PLAIN)).contains(Reason.OFFLINE_NEVER_VIEWS);
      assertThat(Nouns.check(counted, counted.noun(Language.VI), PLAIN)).isEmpty();
    }
  }

  @Test
  void everyNounTakesItsOwnVerb() {
    assertThat(Verb.ATTRACT.check(Counted.VIEWS, true, Word.MORE))
        .contains(Reason.ATTRACTED_BY_OLD_POSTS);
    assertThat(Verb.GAIN.check(Counted.VIEWS, true, Word.MORE)).isEmpty();
    assertThat(Verb.ATTRACT.check(Counted.VIEWS, false, Word.MORE)).isEmpty();
    assertThat(Verb.ATTRACT.check(Counted.VIEWS, false, Word.UNDER))
        .contains(Reason.UNDER_AFTER_ATTRACT);
    assertThat(Verb.RECEIVE.check(Counted.ENGAGEMENT, true, Word.EXACTLY)).isEmpty();
    assertThat(Verb.REACH.check(Counted.VIEWS, false, Word.MORE))
        .contains(Reason.VERB_OF_OTHER_NOUN);
    assertThat(Verb.PUBLISH.check(Counted.ITEMS, false, Word.NEARLY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          312450 | 288238 | tăng 8,4% so với kỳ trước (15/8 - 14/9/2026)
          288238 | 312450 | giảm 7,7% so với kỳ trước (15/8 - 14/9/2026)
          100049 | 100000 | tương đương kỳ trước (15/8 - 14/9/2026)
          100050 | 100000 | tăng 0,1% so với kỳ trước (15/8 - 14/9/2026)
          23999  | 10000  | gấp hơn 2,3 lần so với kỳ trước (15/8 - 14/9/2026)
          23000  | 10000  | gấp 2,3 lần so với kỳ trước (15/8 - 14/9/2026)
          20000  | 10000  | gấp 2 lần so với kỳ trước (15/8 - 14/9/2026)
          19999  | 10000  | tăng 100% so với kỳ trước (15/8 - 14/9/2026)
          1500   | 999    | tăng 501 so với kỳ trước (15/8 - 14/9/2026)
          1500   | 1000   | tăng 50% so với kỳ trước (15/8 - 14/9/2026)
          1500   | 0      | không tính tỷ lệ so với kỳ trước (15/8 - 14/9/2026) vì kỳ đó không có tăng thêm
          """)
  void viewsBesideThoseOfBefore(long now, long before, String said) {
    assertThat(compared(now, before)).isEqualTo(said);
  }

  @Test
  void rangesThatMeetDecideNothing() {
    assertThat(compared(views(measured(1_100, 1_000, 1_200)), views(measured(1_050, 1_000, 1_100))))
        .isEqualTo("chưa đủ căn cứ để nói tăng hay giảm so với kỳ trước (15/8 - 14/9/2026)");
    assertThat(compared(views(measured(1_300, 1_250, 1_350)), views(measured(1_200, 1_150, 1_249))))
        .isEqualTo("tăng khoảng 8% so với kỳ trước (15/8 - 14/9/2026)");
  }

  @Test
  void onlyLikeIsComparedWithLike() {
    Measured some = Measured.exact(5_000);
    Side now = views(some);
    assertThat(
            Comparison.of(
                now,
                side("published-in-period", Counted.VIEWS, "facebook:2025-11-15", Set.of(), some)))
        .isEqualTo(new Comparison.Unlike(Comparison.Difference.BASIS));
    assertThat(
            Comparison.of(
                now, side("in-period", Counted.ENGAGEMENT, "facebook:2025-11-15", Set.of(), some)))
        .isEqualTo(new Comparison.Unlike(Comparison.Difference.METRIC));
    assertThat(
            Comparison.of(now, side("in-period", Counted.VIEWS, "facebook:2015", Set.of(), some)))
        .isEqualTo(new Comparison.Unlike(Comparison.Difference.METRIC_VERSION));
    assertThat(
            Comparison.of(
                now,
                side(
                    "in-period",
                    Counted.VIEWS,
                    "facebook:2025-11-15",
                    Set.of("youtube|UC1"),
                    some)))
        .isEqualTo(new Comparison.Unlike(Comparison.Difference.PAGES));
    assertThat(
            Comparison.of(
                now,
                new Side(
                    BEFORE, Optional.empty(), "in-period", Counted.VIEWS, List.of(), Set.of())))
        .isEqualTo(new Comparison.NoBase(true));
  }

  @Test
  void fewPostsAreComparedByNumbersAndRatesByPoints() {
    Side now = side("in-period", Counted.ITEMS, "", Set.of(), Measured.exact(14));
    Side before = side("in-period", Counted.ITEMS, "", Set.of(), Measured.exact(9));
    assertThat(compared(now, before)).isEqualTo("tăng 05 so với " + BEFORE);
    Side ten = side("in-period", Counted.ITEMS, "", Set.of(), Measured.exact(10));
    assertThat(compared(now, ten)).isEqualTo("tăng 40% so với " + BEFORE);
    assertThat(
            ComparisonWords.text(
                Comparison.ofRates(new BigDecimal("4.5"), new BigDecimal("3.3")),
                BEFORE,
                Language.VI))
        .isEqualTo("tăng 1,2 điểm phần trăm so với " + BEFORE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          268   | 300   | đạt 89,3% chỉ tiêu năm
          9996  | 10000 | đạt 99,9% chỉ tiêu năm
          300   | 300   | hoàn thành chỉ tiêu năm
          1125  | 1000  | đạt 112,5% chỉ tiêu năm, vượt 12,5%
          10004 | 10000 | đạt 100,04% chỉ tiêu năm, vượt 0,04%
          0     | 300   | đạt 0% chỉ tiêu năm
          """)
  void aPlanIsAttainedByWhatWasReallyDone(long value, long target, String said) {
    assertThat(
            Attainment.of(Measured.exact(value), BigInteger.valueOf(target))
                .text("chỉ tiêu năm", Language.VI))
        .isEqualTo(said);
  }

  @Test
  void aRangeOnBothSidesOfThePlanDecidesNothing() {
    BigInteger target = BigInteger.valueOf(1_000);
    assertThat(Attainment.of(measured(1_010, 990, 1_020), target).outcome())
        .isEqualTo(Attainment.Outcome.NOT_ENOUGH_KNOWN);
    assertThat(Attainment.of(measured(999, 990, 1_000), target).outcome())
        .isEqualTo(Attainment.Outcome.NOT_ENOUGH_KNOWN);
    assertThat(Attainment.of(measured(995, 990, 999), target).text("chỉ tiêu", Language.VI))
        .isEqualTo("đạt khoảng 99,5% chỉ tiêu");
  }

  @Test
  void aShareIsOfATotalThatAddsUp() {
    BigInteger part = BigInteger.valueOf(71_200);
    BigInteger total = BigInteger.valueOf(312_450);
    assertThat(Share.of(part, total, true).orElseThrow().text(Language.VI))
        .isEqualTo("chiếm 22,8%");
    assertThat(Share.of(part, total, false)).isEmpty();
    assertThat(Share.of(part, BigInteger.ZERO, true)).isEmpty();
  }
}
