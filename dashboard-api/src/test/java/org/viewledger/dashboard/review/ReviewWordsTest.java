package org.viewledger.dashboard.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
