package org.viewledger.dashboard.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.MetricBreak;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;

final class ReviewWordsTest {
  private static ReviewWords words(
      boolean ended, Ads ads, List<Gap> gaps, Optional<Reconciling> reconciling) {
    return WordingCase.words(
        WordingCase.with(WordingCase.october(), ended, ads, gaps, reconciling));
  }

  private static Optional<Reconciling> year(long months, long year, long gains, long ofYear) {
    return Optional.of(
        new Reconciling(
            12,
            BigInteger.valueOf(months),
            BigInteger.valueOf(year),
            BigInteger.valueOf(gains),
            BigInteger.valueOf(ofYear)));
  }

  @Test
  void saysWhyTwelveMonthsDoNotAddUpToTheYear() {
    assertThat(
            words(true, Ads.NONE, List.of(), year(2_905_300, 3_612_345, 4_000_000, 4_000_000))
                .reconciling())
        .containsExactly(
            "Cộng 12 báo cáo tháng được 2.905.300; báo cáo năm ghi 3.612.345. Chênh 707.045 là lượt"
                + " xem đến sau ngày chốt từng tháng (tính theo các bài đăng trong kỳ).");
  }

  @Test
  void saysWhatWasRestatedSinceTheMonthsWereClosed() {
    assertThat(words(true, Ads.NONE, List.of(), year(100, 100, 4_000_342, 4_000_000)).reconciling())
        .hasSize(2)
        .element(1)
        .asString()
        .contains("4.000.342", "4.000.000", "Chênh 342 là các điều chỉnh số đã chốt");
  }

  @Test
  void saysWhatIsKnownOfAdvertisements() {
    assertThat(words(true, Ads.NONE, List.of(), Optional.empty()).ads())
        .isEqualTo("Không có lượt xem từ quảng cáo.");
    assertThat(words(true, Ads.SOME, List.of(), Optional.empty()).ads())
        .isEqualTo("Trong đó 12.300 lượt xem từ quảng cáo do đơn vị tự đặt.");
    assertThat(words(true, Ads.NOT_TOLD, List.of(), Optional.empty()).ads())
        .isEqualTo("Facebook không cho biết phần quảng cáo.");
  }

  @Test
  void offersGapsAndUnansweredOrientationToWhoeverWritesOfShortcomings() {
    Gap gap =
        new Gap(
            new PageKey("facebook", "P1"),
            List.of(
                new DayRange(LocalDate.parse("2026-09-20"), LocalDate.parse("2026-09-22")),
                new DayRange(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-10-02"))));
    assertThat(words(true, Ads.NONE, List.of(gap), Optional.empty()).facts())
        .containsExactly(
            "P1: 05 ngày không có số liệu (20/9/2026 - 22/9/2026; 01/10/2026 - 02/10/2026).",
            "Định hướng “Bầu cử”: chưa có bài đăng nào.");
  }

  @Test
  void aRunningPeriodIsToldUpToTodayAndComparedWithNothing() {
    ReviewWords running = words(false, Ads.NONE, List.of(), Optional.empty());
    assertThat(new ReviewParagraph(running).full())
        .startsWith("Từ ngày 15/9/2026 đến hết ngày 02/10/2026, ")
        .doesNotContain("so với");
    assertThat(running.comparison()).containsExactly("Kỳ này chưa hết nên chưa so với kỳ trước.");
    assertThat(running.state()).contains("Có thể chốt từ 00 giờ 00 ngày 15/10/2026");
  }

  private static Stretch month(String id, long views) {
    return WordingCase.stretch(
        WordingCase.days(id),
        WordingCase.exact(views),
        new Published(20, 0, 20, 2, 0),
        Map.of("xay-dung-dang", WordingCase.exact(views)));
  }

  @Test
  void aWardFoundedInJuly2025IsNotComparedWithWhatWasBefore() {
    // By the 15-14 calendar July 2026 is 15 June to 14 July; that of 2025 began before the ward
    // did.
    ReviewWords words =
        WordingCase.words(
            WordingCase.compared(
                "2026-07",
                Map.of(
                    "2026-07", month("2026-07", 120_000),
                    "2026-06", month("2026-06", 100_000),
                    "2025-07", month("2025-07", 90_000)),
                Optional.of(LocalDate.parse("2025-07-01")),
                List.of()));
    assertThat(words.comparison())
        .containsExactly(
            "Lượt xem: tăng 20% so với kỳ trước (15/5 - 14/6/2026); kỳ này 120.000, kỳ đó 100.000.",
            "Tin, bài: bằng kỳ trước (15/5 - 14/6/2026), cùng là 20.",
            "Phường Pleiku thành lập ngày 01/7/2025, chưa có số liệu cùng kỳ.");
  }

  @Test
  void theFirstMonthOfAWardHasNothingBeforeItAnywhere() {
    Review review =
        WordingCase.compared(
            "2025-07",
            Map.of("2025-07", month("2025-07", 120_000), "2025-06", month("2025-06", 100_000)),
            Optional.of(LocalDate.parse("2025-07-01")),
            List.of());
    ReviewWords words = WordingCase.words(review);
    assertThat(words.comparison())
        .containsExactly("Phường Pleiku thành lập ngày 01/7/2025, chưa có số liệu kỳ trước.");
    assertThat(new ReviewParagraph(words).full()).doesNotContain("so với");
    assertThat(new ReviewParagraph(words).brief()).doesNotContain("so với");
    assertThat(review.topics().lines())
        .extracting(words::change)
        .contains("chưa so được")
        .doesNotContain("+20%");
  }

  @Test
  void saysWhichOfTwoComparedPeriodsHasTheLunarNewYear() {
    // February 2026 is 15 January to 14 February, March to 14 March: Tết is on 17 February 2026,
    // and was on 29 January 2025, in February's days of that year.
    Map<String, Stretch> stretches =
        Map.of(
            "2026-03", month("2026-03", 120_000),
            "2026-02", month("2026-02", 100_000),
            "2025-03", month("2025-03", 90_000),
            "2025-02", month("2025-02", 90_000),
            "2026-01", month("2026-01", 90_000));
    assertThat(compared("2026-03", stretches))
        .contains(
            "Kỳ này có Tết Nguyên đán (17/02/2026), kỳ trước không có.",
            "Kỳ này có Tết Nguyên đán (17/02/2026), cùng kỳ năm trước Tết rơi vào ngày"
                + " 29/01/2025.");
    assertThat(compared("2026-02", stretches))
        .contains(
            "Cùng kỳ năm trước có Tết Nguyên đán (29/01/2025), năm nay Tết rơi vào ngày"
                + " 17/02/2026.")
        .noneMatch(line -> line.contains("kỳ trước không có"));
  }

  @Test
  void estimatesAreComparedInTheWordsThatTheGuardAllows() {
    Stretch now =
        WordingCase.stretch(
            WordingCase.days("2026-07"),
            WordingCase.between(119_400, 120_010, 120_500),
            new Published(20, 0, 20, 2, 0),
            Map.of());
    assertThat(
            compared("2026-07", Map.of("2026-07", now, "2026-06", month("2026-06", 100_000)))
                .get(0))
        .isEqualTo(
            "Lượt xem: tăng khoảng 20% so với kỳ trước (15/5 - 14/6/2026); kỳ này khoảng 120 nghìn,"
                + " kỳ đó 100.000.");
  }

  private static List<String> compared(String period, Map<String, Stretch> stretches) {
    return WordingCase.words(WordingCase.compared(period, stretches, Optional.empty(), List.of()))
        .comparison();
  }

  @Test
  void whereThePlatformChangedWhatItCountsTheChangeIsToldBesideTheRefusal() {
    MetricBreak change =
        MetricCatalogue.standard().breaks().stream()
            .filter(one -> one.platform().equals("facebook") && one.metric().equals("views"))
            .findFirst()
            .orElseThrow();
    ReviewWords words =
        WordingCase.words(
            WordingCase.compared(
                "2026-10",
                Map.of("2026-10", month("2026-10", 9_000), "2025-10", month("2025-10", 9_000)),
                Optional.empty(),
                List.of(change)));
    assertThat(words.comparison())
        .containsExactly(
            "Lượt xem: không so sánh được với cùng kỳ năm 2025 (15/9 - 14/10/2025) vì mạng đã thay"
                + " đổi cách tính.",
            "Tin, bài: bằng cùng kỳ năm 2025 (15/9 - 14/10/2025), cùng là 20.",
            "Từ ngày 15/11/2025, Facebook thay chỉ số \"lượt hiển thị\" bằng \"lượt xem\". Số trước"
                + " và sau ngày này không so sánh trực tiếp được.");
  }

  @Test
  void speaksEnglishToo() {
    ReviewWords english =
        new ReviewWords(
            WordingCase.october(),
            Speech.of(Language.EN, java.time.ZoneId.of("Asia/Ho_Chi_Minh")),
            WordingCase.SETTINGS);
    assertThat(english.published().get(0)).contains("27", "own: 21, shared: 6");
    assertThat(english.comparison().get(0)).startsWith("Views: up 8.4% compared with");
  }
}
