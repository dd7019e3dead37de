package org.viewledger.dashboard.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viewledger.dashboard.review.WordingCase.between;
import static org.viewledger.dashboard.review.WordingCase.days;
import static org.viewledger.dashboard.review.WordingCase.exact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.reports.rules.Choice;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.wording.Guard;

final class ReviewParagraphTest {
  private static String full(Review review) {
    return new ReviewParagraph(WordingCase.words(review)).full();
  }

  private static String brief(Review review) {
    return new ReviewParagraph(WordingCase.words(review)).brief();
  }

  @Test
  void saysThePapersMonthAsThePaperDoes() {
    assertThat(full(WordingCase.october()))
        .isEqualTo(
            "Từ ngày 15/9/2026 đến hết ngày 14/10/2026, fanpage Đảng bộ phường Pleiku đăng tải 27"
                + " tin, bài, clip (21 tin, bài, clip tự thực hiện, 06 lượt chia sẻ lại), phản ánh"
                + " hoạt động của Đảng ủy, chính quyền, công tác xây dựng Đảng, hệ thống chính trị"
                + " và phát triển kinh tế - xã hội trên địa bàn; có thêm hơn 312 nghìn lượt xem,"
                + " tăng 8,4% so với kỳ trước (15/8 - 14/9/2026); nhận 9.870 lượt tương tác. Nội"
                + " dung được xem nhiều nhất là xây dựng Đảng (71.200 lượt xem, chiếm 22,8%), cải"
                + " cách hành chính, chuyển đổi số (64.350 lượt xem) và quốc phòng, an ninh (58.900"
                + " lượt xem). Lũy kế từ ngày 15/12/2025, fanpage đăng tải 268 tin, bài, clip, đạt"
                + " 89,3% chỉ tiêu năm (300 tin, bài, clip).");
  }

  @Test
  void saysItInOneSentenceToBeReadOut() {
    assertThat(brief(WordingCase.october()))
        .isEqualTo(
            "Tháng 10, fanpage Đảng bộ phường Pleiku có thêm hơn 312 nghìn lượt xem, tăng khoảng"
                + " 8% so với tháng 9.");
  }

  @Test
  void writesCountsWithoutAZeroWhereTheOfficeDoesNot() {
    ReportSettings plain =
        new ReportSettings(
            false, "fanpage", "", false, Optional.empty(), "dang-uy", "", Choice.USUAL, Map.of());
    String said =
        new ReviewParagraph(new ReviewWords(WordingCase.october(), WordingCase.VI, plain)).full();
    assertThat(said).contains(", 6 lượt chia sẻ lại)").doesNotContain("06");
  }

  @Test
  void callsNothingAClipWhereThereIsNone() {
    Stretch now =
        WordingCase.stretch(days("2026-10"), exact(4_000), new Published(3, 0, 3, 0, 0), Map.of());
    Review review = WordingCase.review("2026-10", now, Optional.empty(), now, Map.of(), List.of());
    assertThat(full(review))
        .isEqualTo(
            "Từ ngày 15/9/2026 đến hết ngày 14/10/2026, fanpage Đảng bộ phường Pleiku đăng tải 03"
                + " tin, bài, "
                + ReportSettings.ABOUT
                + "; có thêm 4.000 lượt xem.");
  }

  @Test
  void saysWhatThereIsWhereNothingWasPublishedOrCounted() {
    Stretch now = WordingCase.stretch(days("2026-10"), Figure.ABSENT, Published.NOTHING, Map.of());
    Review review = WordingCase.review("2026-10", now, Optional.empty(), now, Map.of(), List.of());
    assertThat(full(review))
        .isEqualTo(
            "Từ ngày 15/9/2026 đến hết ngày 14/10/2026, fanpage Đảng bộ phường Pleiku không đăng"
                + " tải tin, bài mới; chưa có số liệu lượt xem.");
    assertThat(brief(review))
        .isEqualTo("Tháng 10, chưa có số liệu lượt xem của fanpage Đảng bộ phường Pleiku.");
  }

  @Test
  void doesNotSetFiguresOfTwoWaysOfCountingBesideEachOther() {
    // Facebook counts otherwise from 15 November 2025: month 11 of the 15-14 calendar ends before.
    Stretch now =
        WordingCase.stretch(days("2025-12"), exact(40_000), new Published(3, 0, 3, 1, 0), Map.of());
    Stretch before =
        WordingCase.stretch(days("2025-11"), exact(90_000), new Published(3, 0, 3, 1, 0), Map.of());
    Review review =
        WordingCase.review("2025-12", now, Optional.of(before), now, Map.of(), List.of());
    assertThat(full(review)).doesNotContain("giảm").doesNotContain("so với");
    assertThat(WordingCase.words(review).comparison().get(0))
        .contains("không so sánh được")
        .contains("thay đổi cách tính");
  }

  /** Any month: the lines add up, and the guard lets every number of the paragraph pass. */
  @Test
  void addsUpAndPassesTheGuardWhateverTheFiguresAre() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      Review review = random(random);
      String named = "seed " + seed + ", round " + round;
      long sum = 0;
      long posts = 0;
      for (TopicLine line : review.topics().lines()) {
        sum += line.views().value().map(java.math.BigInteger::longValueExact).orElse(0L);
        posts += line.posts();
      }
      assertThat(sum)
          .as(named)
          .isEqualTo(review.now().views().value().orElseThrow().longValueExact());
      assertThat(posts).as(named).isEqualTo(review.topics().total().posts());
      ReviewWords words = WordingCase.words(review);
      String said = new ReviewParagraph(words).full();
      List<String> granted = percents(said);
      granted.add(WordingCase.SETTINGS.about());
      assertThat(Guard.review(said, Language.VI, words.told(), granted))
          .as(named + ": " + said)
          .isEmpty();
    }
  }

  /**
   * Percentages are no figures of the guard's: the comparison and the plan have rules of theirs.
   */
  private static List<String> percents(String said) {
    List<String> found = new ArrayList<>();
    Matcher match =
        Pattern.compile(
                "(?:tăng|giảm|chiếm|đạt|vượt) (?:khoảng )?[0-9.,]+%|gấp (?:hơn )?[0-9.,]+ lần"
                    + "|(?:tăng|giảm) [0-9.,]+ so với")
            .matcher(said);
    while (match.find()) {
      found.add(match.group());
    }
    return found;
  }

  private static Review random(Random random) {
    int topics = random.nextInt(14);
    Map<String, Figure> byTopic = new HashMap<>();
    Map<String, Long> posts = new HashMap<>();
    long total = 0;
    for (int topic = 0; topic <= topics; topic++) {
      String id = topic == topics ? "unclassified" : "chu-de-" + (char) ('a' + topic);
      long views = (long) Math.pow(10, random.nextDouble() * 6) - 1;
      long loose = random.nextBoolean() ? 0 : random.nextInt(1 + (int) (views / 50));
      byTopic.put(id, between(views - loose, views, views + loose));
      posts.put(id, (long) random.nextInt(9));
      total += views;
    }
    long count = posts.values().stream().mapToLong(Long::longValue).sum();
    long shared = count == 0 ? 0 : random.nextInt((int) count + 1);
    long loose = random.nextInt(1 + (int) (total / 100));
    Stretch now =
        WordingCase.stretch(
            days("2026-10"),
            between(total - loose, total, total + loose),
            new Published(count, shared, count, Math.min(count, 2), 0),
            byTopic);
    Stretch before =
        WordingCase.stretch(
            days("2026-09"),
            exact(random.nextInt(600_000)),
            new Published(random.nextInt(60), 0, 60, 1, 0),
            Map.of());
    Stretch toDate =
        WordingCase.stretch(
            new org.viewledger.dashboard.query.DayRange(
                java.time.LocalDate.parse("2025-12-15"), java.time.LocalDate.parse("2026-10-14")),
            exact(5_000_000),
            new Published(count + 200, 30, count + 200, 9, 0),
            Map.of());
    return WordingCase.review("2026-10", now, Optional.of(before), toDate, posts, List.of());
  }
}
