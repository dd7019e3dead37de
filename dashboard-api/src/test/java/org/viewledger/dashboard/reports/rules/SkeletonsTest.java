package org.viewledger.dashboard.reports.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.viewledger.dashboard.periods.PeriodKind;
import org.viewledger.dashboard.reports.Block;
import org.viewledger.dashboard.reports.Heading;
import org.viewledger.dashboard.reports.Letterhead;
import org.viewledger.dashboard.reports.Letterhead.DateLine;
import org.viewledger.dashboard.reports.Paragraph;
import org.viewledger.dashboard.reports.Placeholder;
import org.viewledger.dashboard.reports.Samples;
import org.viewledger.dashboard.reports.rules.Skeleton.By;
import org.viewledger.dashboard.reports.rules.Skeleton.Filling;

final class SkeletonsTest {
  private static final Map<String, String> WORDS =
      Map.of("unit", "Đảng bộ phường", "period", "quý IV/2026", "next", "quý I/2027");

  private static Map<String, Filling> filled(Skeleton skeleton) {
    Map<String, Filling> fillings = new HashMap<>();
    skeleton.slots().stream()
        .filter(section -> section.by() == By.PROGRAM)
        .forEach(
            section ->
                fillings.put(section.slot(), Filling.of(List.of(Paragraph.of(section.slot())))));
    return fillings;
  }

  private static List<String> headings(List<Block> body) {
    return body.stream()
        .filter(Heading.class::isInstance)
        .map(block -> ((Heading) block).text())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(PeriodKind.class)
  void eachKindOfPeriodHasOne(PeriodKind kind) {
    Skeleton skeleton = Skeletons.of(kind.id());
    assertThat(skeleton.body(WORDS, filled(skeleton))).isNotEmpty();
  }

  @Test
  void aMonthsHeadingsAreTheSkeletons() {
    Skeleton month = Skeletons.of("month");
    assertThat(headings(month.body(WORDS, filled(month))))
        .containsExactly(
            "KẾT QUẢ THỰC HIỆN",
            "Công tác lãnh đạo, chỉ đạo",
            "Kết quả trên các kênh",
            "Tin, bài, clip",
            "Lượt xem, tương tác",
            "Theo chủ đề và theo định hướng tuyên truyền tháng",
            "Loa, bảng, tờ tin, nhóm Zalo",
            "So sánh, thực hiện chỉ tiêu",
            "ĐÁNH GIÁ CHUNG",
            "Ưu điểm",
            "Hạn chế, khó khăn",
            "Nguyên nhân",
            "NHIỆM VỤ TRỌNG TÂM QUÝ I/2027");
    assertThat(
            month.subject(Map.of("unit", "A", "period", "tháng 10/2026", "next", "tháng 11/2026")))
        .isEqualTo(
            "kết quả thông tin, tuyên truyền trên các kênh của A tháng 10/2026, nhiệm vụ trọng tâm"
                + " tháng 11/2026");
  }

  @Test
  void quartersAndYearsBeginWithTheSituation() {
    for (String kind : List.of("quarter", "half-year", "nine-months", "year")) {
      Skeleton skeleton = Skeletons.of(kind);
      assertThat(headings(skeleton.body(WORDS, filled(skeleton))).get(0)).isEqualTo("TÌNH HÌNH");
    }
  }

  @Test
  void whatIsOptionalGoesWithItsHeadingAndTheRestWaitsForAPerson() {
    Skeleton month = Skeletons.of("month");
    Map<String, Filling> fillings = filled(month);
    fillings.remove("offline");
    fillings.put("limits", Filling.offered(List.of("03 ngày không có số liệu.")));
    fillings.put("tasks", Filling.written("Một.\n\nHai."));
    List<Block> body = month.body(WORDS, fillings);
    assertThat(headings(body)).doesNotContain("Loa, bảng, tờ tin, nhóm Zalo", "KIẾN NGHỊ, ĐỀ XUẤT");
    assertThat(body)
        .contains(
            new Placeholder("hạn chế, khó khăn", List.of("03 ngày không có số liệu.")),
            Paragraph.written("Một."),
            Paragraph.written("Hai."));
    fillings.remove("views");
    assertThatThrownBy(() -> month.body(WORDS, fillings)).hasMessageContaining("views");
  }

  @Test
  void noSkeletonInvitesWhatBelongsToOtherReports() {
    for (Skeleton skeleton : Skeletons.all()) {
      String all = skeleton.toString().toLowerCase(Locale.ROOT);
      assertThat(all).doesNotContain("dư luận", "phản bác", "đấu tranh");
    }
  }

  @Test
  void issuersHeadTheirReportsAsWardsDo() {
    Letterhead ward = Issuers.of("dang-uy").letterhead(Samples.NAMES, DateLine.blank(10, 2026));
    assertThat(ward.superior()).isEqualTo("Đảng bộ tỉnh Gia Lai");
    assertThat(ward.issuer()).isEqualTo("Đảng ủy phường Pleiku");
    assertThat(ward.number().orElseThrow().body()).isEqualTo("ĐU");
    Letterhead group =
        Issuers.of("ban-cong-tac-35")
            .withBody("BCĐ35")
            .letterhead(Samples.NAMES, DateLine.blank(10, 2026));
    assertThat(group.superior()).isEqualTo("Đảng ủy phường Pleiku");
    assertThat(group.issuer()).isEqualTo("Ban Công tác 35");
    assertThat(group.number().orElseThrow().body()).isEqualTo("BCĐ35");
    Issuer sheet = Issuers.of("bieu-so-lieu");
    assertThat(sheet.numbers()).isFalse();
    assertThat(sheet.letterhead(Samples.NAMES, DateLine.blank(10, 2026)).number()).isEmpty();
    assertThat(sheet.signature(0).signers()).hasSize(2);
  }

  @Test
  void whoSignsForTheWardSignsInItsCommitteesName() {
    assertThat(Issuers.of("dang-uy").signature(0).signers().get(0).authority())
        .isEqualTo("T/M BAN THƯỜNG VỤ");
    assertThat(Issuers.of("dang-uy").signature(0).signers().get(0).post()).isEqualTo("PHÓ BÍ THƯ");
    assertThat(Issuers.of("dang-uy").recipients(Samples.NAMES))
        .containsExactly(
            "Ban Tuyên giáo và Dân vận Tỉnh ủy (b/c)",
            "Thường trực Đảng ủy (b/c)",
            "Các đồng chí thành viên Ban Công tác 35",
            "Lưu Văn phòng Đảng ủy");
  }
}
