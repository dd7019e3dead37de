package org.viewledger.dashboard.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viewledger.dashboard.speech.Language;

/** Sentences as people write them, over 323 items and 3.612.345 views of them. */
final class SentenceReviewTest {
  private static final List<Told> FIGURES =
      List.of(
          Told.of(Counted.ITEMS, Measured.exact(323)),
          Told.of(Counted.VIEWS, Measured.exact(3_612_345)));
  private static final String GOOD =
      "Năm 2025, fanpage Đảng bộ phường Pleiku đăng tải gần 325 tin, bài, clip, thu hút hơn 3,6"
          + " triệu lượt xem (lượt xem của các bài đăng trong năm 2025, tính từ lúc đăng đến 09 giờ"
          + " 00 ngày 08/01/2026).";

  private static List<Finding> review(String sentence, String... granted) {
    return Guard.review(sentence, Language.VI, FIGURES, List.of(granted));
  }

  private static List<String> found(String sentence, String... granted) {
    return review(sentence, granted).stream()
        .map(finding -> finding.text() + ": " + finding.reason())
        .toList();
  }

  @Test
  void theShowcaseIsTrueAndSaysSo() {
    CitedSentence sentence =
        new CitedSentence(
            "năm 2025",
            "fanpage Đảng bộ phường Pleiku",
            FIGURES.stream()
                .map(told -> new CitedSentence.Part(told, Guard.offers(told.measured()).get(0)))
                .toList(),
            "09 giờ 00 ngày 08/01/2026");
    assertThat(sentence.text(Language.VI)).isEqualTo(GOOD);
    assertThat(found(GOOD)).isEmpty();
    assertThat(Guard.review(sentence.text(Language.EN), Language.EN, FIGURES, List.of("2025")))
        .isEmpty();
  }

  @Test
  void aNumberThatIsNotTrueIsFoundWithItsWordAndPutRight() {
    String sentence = "Đăng tải gần 330 tin, bài, clip, thu hút gần 3,7 triệu lượt xem.";
    List<Finding> findings = review(sentence);
    assertThat(findings).extracting(Finding::text).containsExactly("gần 330", "gần 3,7 triệu");
    assertThat(findings).extracting(Finding::reason).containsOnly(Reason.NEARLY_TOO_FAR);
    assertThat(findings.get(0).offers()).contains("gần 325");
    assertThat(findings.get(1).offers()).contains("hơn 3,6 triệu");
    assertThat(findings.get(1).from()).isEqualTo(sentence.indexOf("gần 3,7"));
  }

  @Test
  void viewsWrittenAsPeopleAreFound() {
    List<Finding> findings = review("Thu hút hơn 3,6 triệu người xem.");
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).text()).isEqualTo("hơn 3,6 triệu người xem");
    assertThat(findings.get(0).reason()).isEqualTo(Reason.VIEWS_ARE_NOT_PEOPLE);
    assertThat(findings.get(0).offers()).containsExactly("hơn 3,6 triệu lượt xem");
  }

  @Test
  void whatNoFigureCoversIsFound() {
    assertThat(found("Có 41.000 người theo dõi và hơn 3,6 triệu lượt xem."))
        .containsExactly("41.000: NUMBER_NOT_COVERED");
    assertThat(found("Thu hút 3.6 triệu lượt xem.")).containsExactly("3.6 triệu: NUMBER_MALFORMED");
    assertThat(found("Lượt xem tăng 8,4% so với năm 2024."))
        .containsExactly("8,4: NUMBER_NOT_COVERED");
    assertThat(found("Lượt xem tăng 8,4% so với năm 2024.", "tăng 8,4%")).isEmpty();
  }

  @Test
  void datesHoursYearsAndNamesAreNoFigures() {
    assertThat(
            found(
                "Từ ngày 15/9/2026 đến hết ngày 14/10/2026 (21 giờ 05), quý IV/2026, nhiệm kỳ 2025"
                    + " - 2030, 9 tháng năm 2026, Ban Công tác 35, Phiếu số liệu số 12/2026.",
                "Ban Công tác 35"))
        .isEmpty();
  }

  @Test
  void oldPostsAttractNothing() {
    List<Told> inPeriod = List.of(new Told(Counted.VIEWS, Measured.exact(312_450), true));
    assertThat(Guard.review("Thu hút hơn 312 nghìn lượt xem.", Language.VI, inPeriod, List.of()))
        .extracting(Finding::reason)
        .containsExactly(Reason.ATTRACTED_BY_OLD_POSTS);
    assertThat(Guard.review("Có thêm hơn 312 nghìn lượt xem.", Language.VI, inPeriod, List.of()))
        .isEmpty();
  }

  @Test
  void forbiddenPhrasesAreFoundWhateverTheFigures() {
    assertThat(found("Thu hút hàng triệu lượt xem, một kỷ lục."))
        .containsExactly("hàng triệu: BOASTING_WORD", "kỷ lục: BOASTING_WORD");
    assertThat(found("Ước đạt 3.612.345 lượt xem.")).containsExactly("Ước đạt: FORECAST_WORD");
    assertThat(found("Thu hút hơn gần 3,6 triệu lượt xem.")).contains("hơn gần: BOASTING_WORD");
    assertThat(found("Gần hơn với Nhân dân.")).isEmpty();
    assertThat(found("Tăng 5% so với cùng kỳ.", "Tăng 5%"))
        .containsExactly("so với cùng kỳ: COMPARISON_WITHOUT_YEAR");
    assertThat(found("Tăng 5% so với cùng kỳ năm 2025.", "Tăng 5%")).isEmpty();
    List<Finding> times = review("Lượt xem tăng 2,3 lần.");
    assertThat(times).extracting(Finding::reason).containsExactly(Reason.TIMES_AS_INCREASE);
    assertThat(times.get(0).offers()).containsExactly("gấp hơn 2,3 lần");
    List<Finding> exceeded = review("Vượt 112,5% chỉ tiêu.");
    assertThat(exceeded).extracting(Finding::reason).containsExactly(Reason.EXCEEDED_BY_WHOLE);
    assertThat(exceeded.get(0).offers()).containsExactly("đạt 112,5%, vượt 12,5%");
    assertThat(found("100% đảng viên theo dõi, chia sẻ."))
        .containsExactly("100% đảng viên: TARGET_OF_PERSONS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ước", "ước đạt", "dự kiến", "dự kiến đạt", "phấn đấu", "phấn đấu đạt", "sẽ đạt"})
  void aMeasuredFigureIsNoForecast(String word) {
    String sentence = "Năm 2025 " + word + " 3.612.345 lượt xem.";
    assertThat(review(sentence)).extracting(Finding::reason).containsExactly(Reason.FORECAST_WORD);
    assertThat(found("Năm 2025 có 3.612.345 lượt xem.")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hơn gần", "gần hơn", "khoảng hơn", "trên khoảng"})
  void twoWordsThatContradictEachOtherAreNeverSaid(String words) {
    assertThat(review("Thu hút " + words + " 3,6 triệu lượt xem."))
        .extracting(Finding::reason)
        .contains(Reason.BOASTING_WORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hàng triệu", "rất nhiều", "kỷ lục", "Kỷ lục"})
  void aWordWithoutANumberIsNoFigure(String word) {
    assertThat(found("Thu hút " + word + " lượt xem."))
        .containsExactly(word + ": " + Reason.BOASTING_WORD);
  }

  @Test
  void nothingIsAttractedUnderANumber() {
    assertThat(found("Thu hút dưới 4 triệu lượt xem."))
        .containsExactly("dưới 4 triệu: UNDER_AFTER_ATTRACT");
    assertThat(found("Có dưới 4 triệu lượt xem.")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"người", "lượt người", "người xem", "lượt tiếp cận"})
  void whateverWordForPeopleStandsAfterViewsTheGuardOffersViews(String people) {
    List<Finding> findings = review("Có hơn 3,6 triệu " + people + '.');
    assertThat(findings).extracting(Finding::reason).containsOnly(Reason.VIEWS_ARE_NOT_PEOPLE);
    assertThat(findings.get(0).offers()).containsExactly("hơn 3,6 triệu lượt xem");
  }

  @Test
  void everyCountKeepsItsOwnNounAndVerbInASentence() {
    List<Told> told =
        List.of(
            Told.of(Counted.ENGAGEMENT, Measured.exact(9_870)),
            Told.of(Counted.FOLLOWERS, Measured.exact(5_120)),
            Told.of(Counted.NEW_FOLLOWERS, Measured.exact(212)),
            Told.of(Counted.PUBLICATIONS, Measured.exact(41)),
            Told.of(Counted.SHARED_ITEMS, Measured.exact(6)),
            Told.of(Counted.AIRINGS, Measured.exact(62)),
            Told.of(Counted.COPIES, Measured.exact(1_500)));
    assertThat(
            Guard.review(
                "Nhận 9.870 lượt tương tác; có 5.120 người theo dõi, có thêm 212 lượt theo dõi mới;"
                    + " đăng tải 41 lượt đăng, trong đó 06 lượt chia sẻ lại; 62 lượt phát thanh,"
                    + " 1.500 tờ.",
                Language.VI,
                told,
                List.of()))
        .isEmpty();
    assertThat(reasons("62 lượt xem", told)).containsExactly(Reason.OFFLINE_NEVER_VIEWS);
    assertThat(reasons("Có 9.870 lượt tiếp cận", told)).containsExactly(Reason.REACH_NOT_OURS);
    assertThat(reasons("Thu hút 9.870 lượt tương tác", told))
        .containsExactly(Reason.VERB_OF_OTHER_NOUN);
    assertThat(reasons("Tiếp cận 9.870 lượt tương tác", told))
        .containsExactly(Reason.VERB_OF_OTHER_NOUN);
    assertThat(reasons("Đăng tải 9.870 lượt tương tác", told))
        .containsExactly(Reason.VERB_OF_OTHER_NOUN);
  }

  private static List<Reason> reasons(String sentence, List<Told> told) {
    return Guard.review(sentence, Language.VI, told, List.of()).stream()
        .map(Finding::reason)
        .toList();
  }
}
