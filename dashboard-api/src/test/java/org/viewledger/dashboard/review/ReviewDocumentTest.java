package org.viewledger.dashboard.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.query.PeriodRecord;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.reports.Block;
import org.viewledger.dashboard.reports.Document;
import org.viewledger.dashboard.reports.Evidence;
import org.viewledger.dashboard.reports.Heading;
import org.viewledger.dashboard.reports.Paragraph;
import org.viewledger.dashboard.reports.Placeholder;
import org.viewledger.dashboard.reports.ReportFiles;
import org.viewledger.dashboard.reports.Table;
import org.viewledger.dashboard.reports.check.Expectation;
import org.viewledger.dashboard.reports.check.SelfCheck;
import org.viewledger.dashboard.reports.rules.Choice;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Formats;
import org.viewledger.dashboard.reports.rules.Issuers;

/** The paper's month as a document: 312.450 views, of which each post has its part. */
final class ReviewDocumentTest {
  private static final UnitPages UNITS =
      new UnitPages(
          List.of(
              new UnitPages.Place(new Unit("tinh", "Tỉnh Gia Lai"), Optional.empty()),
              new UnitPages.Place(new Unit("ward", "Phường Pleiku"), Optional.of("tinh"))),
          List.of());

  /** Posts p1, p2 … that gained so much. */
  private static Posts posts(long... gains) {
    List<PeriodRecord.Part> parts = new ArrayList<>();
    List<PostRow> published = new ArrayList<>();
    for (int i = 0; i < gains.length; i++) {
      PostRow post =
          new PostRow(
              new PostKey("facebook", "P1", "p" + (i + 1)),
              Optional.of(Instant.parse("2026-09-20T02:00:00Z")),
              Optional.of(LocalDate.parse("2026-09-20")),
              Optional.of("video"),
              Optional.of("Bài số " + (i + 1)),
              Optional.empty(),
              "xay-dung-dang",
              List.of(),
              Optional.of("own"),
              Optional.of("live"),
              new TreeMap<>(Map.of("views", gains[i] + 5)),
              Optional.empty());
      parts.add(new PeriodRecord.Part(post, gains[i], 0, gains[i] + 5, false));
      published.add(post);
    }
    return new Posts(parts, published);
  }

  private static ReviewDocument document(Posts posts, Map<String, String> texts) {
    return new ReviewDocument(
        WordingCase.words(WordingCase.october()),
        posts,
        texts,
        Optional.of(WordingCase.period("2026-11")),
        UNITS);
  }

  private static Document october(Map<String, String> texts) {
    return document(posts(300_000, 12_450), texts).of(Issuers.of("dang-uy"));
  }

  private static List<String> texts(Document document) {
    List<String> texts = new ArrayList<>();
    for (Block block : document.allBlocks()) {
      if (block instanceof Paragraph paragraph) {
        texts.add(paragraph.text());
      } else if (block instanceof Heading heading) {
        texts.add(heading.text());
      } else if (block instanceof Placeholder placeholder) {
        texts.add(placeholder.text());
      }
    }
    return texts;
  }

  @Test
  void hasTheHeadAndTheSubjectOfItsIssuer() {
    Document document = october(Map.of());
    assertThat(document.letterhead().superior()).isEqualTo("Đảng bộ tỉnh Gia Lai");
    assertThat(document.letterhead().issuer()).isEqualTo("Đảng ủy phường Pleiku");
    assertThat(document.letterhead().place()).isEqualTo("Pleiku");
    assertThat(document.letterhead().number().orElseThrow().number()).as("the clerk's").isEmpty();
    assertThat(document.letterhead().date().month()).isEqualTo(10);
    assertThat(document.subject())
        .isEqualTo(
            "kết quả thông tin, tuyên truyền trên các kênh của phường Pleiku tháng 10/2026, nhiệm"
                + " vụ trọng tâm tháng 11/2026");
  }

  @Test
  void saysTheFiguresAndLeavesPlacesForAPersonsWords() {
    List<String> texts = texts(october(Map.of()));
    assertThat(texts)
        .contains(
            "Fanpage Đảng bộ phường Pleiku đăng tải 27 tin, bài, clip; trong đó tự thực hiện 21,"
                + " chia sẻ lại 06.",
            "- Xây dựng Đảng: 06 bài đăng, 71.200 lượt xem, chiếm 22,8%.",
            "- Các chủ đề khác: 01 bài đăng, 8.150 lượt xem, chiếm 2,6%.",
            "- Lượt xem: tăng 8,4% so với kỳ trước (15/8 - 14/9/2026); kỳ này 312.450,"
                + " kỳ đó 288.238.",
            "- Tin, bài, clip: 268, đạt 89,3% chỉ tiêu năm (300 tin, bài, clip).",
            "Facebook không cho biết phần quảng cáo.")
        .anyMatch(text -> text.startsWith("NHIỆM VỤ TRỌNG TÂM THÁNG 11/2026"))
        .anyMatch(text -> text.startsWith("[Người soạn viết: ưu điểm"))
        .noneMatch(text -> text.contains("dư luận") || text.contains("phản bác"));
  }

  @Test
  void hasAPersonsOwnWordsWhereTheyWereWritten() {
    Document document = october(Map.of("strengths", "Bài đăng đều.\nCó nhiều clip."));
    assertThat(texts(document)).contains("Bài đăng đều.", "Có nhiều clip.");
    assertThat(document.waiting()).isEqualTo(october(Map.of()).waiting() - 1);
  }

  @Test
  void thePostsBehindItAddUpToTheTotal() {
    Evidence evidence = document(posts(300_000, 12_450), Map.of()).evidence();
    assertThat(evidence.total()).isEqualTo(BigInteger.valueOf(312_450));
    assertThat(evidence.addsUp()).isTrue();
    assertThat(evidence.posts()).hasSize(2);
    // What was corrected since a closing stands in a line of its own.
    Evidence corrected = document(posts(300_000, 12_570), Map.of()).evidence();
    assertThat(corrected.addsUp()).isTrue();
    assertThat(corrected.posts()).hasSize(3);
    assertThat(corrected.share(corrected.posts().get(2))).isEqualTo(BigInteger.valueOf(-120));
  }

  @Test
  void theTableOfTheFirstAnnexAddsUp() {
    Table table = new FigureTables(WordingCase.words(WordingCase.october())).topics();
    for (int column : new int[] {1, 2}) {
      BigInteger sum = BigInteger.ZERO;
      for (List<Table.Cell> row : table.rows()) {
        sum = sum.add(row.get(column).number().orElseThrow().toBigIntegerExact());
      }
      assertThat(sum)
          .isEqualTo(
              table.total().orElseThrow().get(column).number().orElseThrow().toBigIntegerExact());
    }
  }

  @Test
  void theFilesKeepToTheRulesOfBothStandards() {
    for (String standard : List.of(Formats.PARTY, Formats.STATE)) {
      Format format = Formats.of(standard).with(Choice.USUAL);
      Document document = october(Map.of());
      assertThat(
              SelfCheck.docx(ReportFiles.docx(document, format), format, Expectation.DRAFT)
                  .deviations())
          .as(standard)
          .isEmpty();
      assertThat(
              SelfCheck.pdf(ReportFiles.pdf(document, format), format, Expectation.DRAFT)
                  .deviations())
          .as(standard)
          .isEmpty();
    }
  }
}
