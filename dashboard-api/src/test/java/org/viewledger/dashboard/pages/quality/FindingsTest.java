package org.viewledger.dashboard.pages.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.PageReader;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.Quality;
import org.viewledger.dashboard.query.QualityReport;
import org.viewledger.dashboard.query.RawFindings;
import org.viewledger.dashboard.reconcile.Run;
import org.viewledger.dashboard.reconcile.Verdict;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;

class FindingsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Speech SPEECH = Speech.of(Language.VI, ZONE);
  private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
  private static final PageKey FACEBOOK = new PageKey("facebook", "P1");
  private static final PageKey TYPED = new PageKey("offline", "loa");
  private static final DayRange DAYS =
      new DayRange(LocalDate.of(2026, 10, 23), LocalDate.of(2026, 11, 22));

  private static PageRow page(PageKey key, String lastRead) {
    return new PageRow(
        key,
        Optional.of("Trang " + key.pageId()),
        10,
        Optional.of(Instant.parse(lastRead)),
        Optional.empty());
  }

  private static PageReader reader(PageReader.State state, String vi) {
    return new PageReader(
        FACEBOOK,
        "nguồn",
        state,
        Optional.of(Instant.parse("2026-11-22T01:00:00Z")),
        10,
        0,
        0,
        true,
        Optional.empty(),
        new TreeMap<>(),
        Optional.empty(),
        vi,
        vi);
  }

  private static Quality.Answer answer(QualityReport report, RawFindings raw) {
    Cut cut = new Cut(7, NOW, Map.of());
    return new Quality.Answer(new Known<>(cut, report), new Known<>(cut, raw));
  }

  private static QualityReport report(List<PageRow> pages, List<QualityReport.Fall> falls) {
    TreeMap<String, Long> counts = new TreeMap<>();
    falls.forEach(fall -> counts.merge(fall.metric(), 1L, Long::sum));
    return new QualityReport(pages, List.of(), falls, counts, new TreeMap<>(), List.of());
  }

  private static RawFindings nothing() {
    return new RawFindings(List.of(), new TreeMap<>(), List.of(), new TreeMap<>());
  }

  private static List<Finding> findings(
      Quality.Answer answer, List<PageReader> readers, Map<String, Long> open, Optional<Run> run) {
    return Findings.of(
        SPEECH, MetricCatalogue.standard(), NOW, DAYS, answer, readers, new TreeMap<>(open), run);
  }

  private static Optional<Run> run(Verdict.Outcome outcome, long differing) {
    return Optional.of(
        new Run(
            1,
            Optional.of(
                new Verdict(
                    NOW,
                    7,
                    Optional.empty(),
                    outcome,
                    new TreeMap<>(Map.of("post_day", 1000L)),
                    differing,
                    List.of(),
                    Duration.ofSeconds(3),
                    Optional.empty()))));
  }

  @Test
  void whereAllIsWellThereIsNothingToLookAt() {
    assertThat(
            findings(
                answer(
                    report(List.of(page(FACEBOOK, "2026-11-22T01:00:00Z")), List.of()), nothing()),
                List.of(reader(PageReader.State.READING, "")),
                Map.of(),
                run(Verdict.Outcome.EQUAL, 0)))
        .isEmpty();
  }

  @Test
  void aLostConnectionComesFirstAndSaysSinceWhenWhyAndWhoGoesOn() {
    QualityReport.Fall fall =
        new QualityReport.Fall(
            new PostKey("facebook", "P1", "P1_7"), "views", LocalDate.of(2026, 11, 19), -342);
    List<Finding> findings =
        findings(
            answer(
                report(List.of(page(FACEBOOK, "2026-11-22T01:00:00Z")), List.of(fall)), nothing()),
            List.of(
                reader(
                    PageReader.State.REFUSED,
                    "Quyền kết nối đã hết hạn. Quản trị viên của trang cần cấp lại quyền.")),
            Map.of("bad-counter", 3L, "not-json", 0L),
            run(Verdict.Outcome.DIFFERENT, 5));

    assertThat(findings)
        .extracting(Finding::urgency)
        .containsExactly(Finding.LOST, Finding.WRONG, Finding.WAITS, Finding.ODD);
    assertThat(findings.get(0).heading()).isEqualTo("Mất kết nối: Trang P1 (Facebook)");
    assertThat(findings.get(0).words())
        .startsWith(
            "Lần cuối lấy được số liệu: 08 giờ 00 ngày 22/11/2026. Quyền kết nối đã hết hạn.");
    assertThat(findings.get(0).href()).isEqualTo("/help/connect");
    assertThat(findings.get(1).words()).contains("5 dòng trên 1.000 dòng");
    assertThat(findings.get(2).heading()).isEqualTo("3 bản ghi chưa đọc được");
    assertThat(findings.get(3).more().get(0).text())
        .isEqualTo("ngày 19/11/2026: giảm 342 lượt, bài P1_7");
  }

  @Test
  void aPageThatNobodyReadsIsLateAfterADayAndAHalfUnlessPeopleTypeItsCounts() {
    List<PageRow> pages =
        List.of(page(FACEBOOK, "2026-11-20T14:59:59Z"), page(TYPED, "2026-10-01T00:00:00Z"));
    List<Finding> findings =
        findings(
            answer(report(pages, List.of()), nothing()), List.of(), Map.of(), Optional.empty());

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).heading()).isEqualTo("Lâu chưa có số liệu mới: Trang P1 (Facebook)");
    assertThat(findings.get(0).href()).isEqualTo("/imports");
    assertThat(
            findings(
                answer(
                    report(List.of(page(FACEBOOK, "2026-11-20T15:00:00Z")), List.of()), nothing()),
                List.of(),
                Map.of(),
                Optional.empty()))
        .isEmpty();
  }

  @Test
  void aConsentThatEndsIsToldBeforeItIsLost() {
    List<Finding> findings =
        findings(
            answer(report(List.of(page(FACEBOOK, "2026-11-22T01:00:00Z")), List.of()), nothing()),
            List.of(reader(PageReader.State.READING, "Còn 9 ngày: lan cần cho phép lại.")),
            Map.of(),
            Optional.empty());

    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.urgency()).isEqualTo(Finding.SOON);
              assertThat(finding.words()).isEqualTo("Còn 9 ngày: lan cần cho phép lại.");
              assertThat(finding.next()).isNotBlank();
            });
  }

  @Test
  void whatOnlyHasToBeKnownComesLastAndGapsNameTheLongest() {
    PostKey post = new PostKey("facebook", "P1", "P1_9");
    RawFindings raw =
        new RawFindings(
            List.of(
                new RawFindings.PageGaps(
                    FACEBOOK,
                    2,
                    1,
                    List.of(
                        new RawFindings.Gap(
                            post, Instant.parse("2026-11-10T01:00:00Z"), Duration.ofHours(63))))),
            new TreeMap<>(Map.of("views", 1L)),
            List.of(),
            new TreeMap<>(Map.of("likes_of_friends", 1L)));
    List<Finding> findings =
        findings(
            answer(report(List.of(page(FACEBOOK, "2026-11-22T01:00:00Z")), List.of()), raw),
            List.of(),
            Map.of(),
            Optional.empty());

    assertThat(findings)
        .extracting(Finding::urgency)
        .containsExactly(Finding.ODD, Finding.KNOWN, Finding.KNOWN);
    assertThat(findings.get(0).more().get(0).text())
        .isEqualTo("63 giờ từ 08 giờ 00 ngày 10/11/2026, bài P1_9");
    assertThat(findings.get(2).heading()).isEqualTo("Chỉ số chưa biết: likes_of_friends");
  }
}
