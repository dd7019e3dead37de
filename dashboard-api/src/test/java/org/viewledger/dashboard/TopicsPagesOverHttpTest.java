package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viewledger.dashboard.RunningApi.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.dashboard.site.Site;

/** The topics' pages over a real port and the real tables; the log is one in memory. */
@ExtendWith(LedgerTables.Shared.class)
final class TopicsPagesOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DAYS = "from=2026-01-10&to=2026-01-12";
  private static final Pattern ROW = Pattern.compile("(?s)<tr>(.*?)</tr>");
  private static final Pattern FIGURE = Pattern.compile("<td class=\"n\"[^>]*>(-?[0-9.]+)");

  private final MemoryLog log = new MemoryLog();
  private final LedgerTables tables;
  private final RunningApi api;

  TopicsPagesOverHttpTest(LedgerTables tables) throws Exception {
    this.tables = tables;
    tables.clear();
    WardCase.write(tables);
    WardTaxonomy.write(tables, 3);
    api = RunningApi.start(tables, settings -> settings, log, RunningApi.CLOCK, Site.pages());
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private String page(String path) throws Exception {
    HttpResponse<String> answer = api.page(path);
    assertThat(answer.statusCode()).as(path + ' ' + answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static String text(String html) {
    return html.replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ").strip();
  }

  /** Posts and views of each row of the table of topics, the total last. */
  private static List<List<Long>> figures(String html) {
    String table = html.substring(html.indexOf("class=\"topictable\""));
    return ROW.matcher(table.substring(0, table.indexOf("</table>")))
        .results()
        .map(
            row ->
                FIGURE
                    .matcher(row.group(1))
                    .results()
                    .map(found -> Long.parseLong(found.group(1).replace(".", "")))
                    .limit(2)
                    .toList())
        .filter(row -> row.size() == 2)
        .toList();
  }

  @Test
  void topicsAddUpToTheTotalAndWhatIsUnclassifiedIsAlwaysThere() throws Exception {
    String html = page("/topics?" + DAYS);
    List<List<Long>> rows = figures(html);

    // 163 + 320 + 17 of the one post with a topic, -5 - 5 of the one without, then the total; of
    // the
    // other topic nothing was counted, which is not 0.
    assertThat(rows).containsExactly(List.of(1L, 500L), List.of(0L, -10L), List.of(1L, 490L));
    assertThat(text(html))
        .contains("Văn hóa 0 không có số liệu")
        .contains("Chưa phân loại")
        .contains("Mỗi bài có một chủ đề, nên các chủ đề cộng lại bằng tổng số.")
        .contains("kỳ trước (từ ngày 07/01/2026 đến hết ngày 09/01/2026)");
  }

  @Test
  void labelsOverlapAndSaySo() throws Exception {
    // Published in these days is one post with two labels.
    assertThat(text(page("/topics?" + DAYS)))
        .contains("1 bài có nhãn; cộng theo nhãn được 2, vì một bài có thể có nhiều nhãn.")
        .contains("Cộng theo nhãn không ra tổng số.")
        .contains("Mừng xuân");
  }

  @Test
  void aTopicHasItsOwnPage() throws Exception {
    String one = text(page("/topics/xay-dung-dang?" + DAYS));
    assertThat(one)
        .contains("Xây dựng Đảng")
        .contains("500")
        .contains("Đại hội Đảng bộ phường")
        .contains("Tháng 01/2026 chưa hết 1 500")
        // 500 of 490, since what is unclassified lost 10: no share of a whole.
        .doesNotContain("102%");
    assertThat(api.page("/topics/khong-co").statusCode()).isEqualTo(404);
    assertThat(text(page("/topics/unclassified"))).contains("Chưa phân loại");
  }

  @Test
  void aDraftIsLookedAtBeforeItIsPublishedWithAWordOfWhy() throws Exception {
    String rule = "do=rule&unit=all&topic=van-hoa&weight=5&words=" + encoded("năm mới");
    assertThat(location(api.form("/topics/rules/edit", rule)))
        .isEqualTo("/topics/rules/topic/van-hoa?unit=all&done=changed");
    assertThat(log.taken()).isEmpty();
    assertThat(text(page("/topics/rules")))
        .contains("Bản nháp: 1 thay đổi, chưa công bố")
        .contains("Văn hóa: thêm “năm mới” (5 điểm)");

    String preview = text(page("/topics/rules/preview?unit=all"));
    assertThat(preview)
        .contains("1 trong 3 bài sẽ đổi chủ đề; các bài đó có 990 lượt xem cộng dồn từ khi đăng.")
        .contains(
            "Chúc mừng năm mới Từ “Chưa phân loại” sang “Văn hóa”; 990 lượt xem. Vì có: “năm"
                + " mới”.");

    assertThat(api.form("/topics/rules/publish", "unit=all&why=").statusCode()).isEqualTo(400);
    String answer =
        location(api.form("/topics/rules/publish", "unit=all&why=" + encoded("thêm Tết")));
    assertThat(answer).contains("/topics/rules/versions").contains("after=taxonomy%3A0%3A0");
    JsonNode published = JSON.readTree(log.taken().get(0).value());
    assertThat(published.get("version").asInt()).isEqualTo(4);
    assertThat(published.at("/topics/1/rules").toString()).contains("năm mới").contains("tet");

    WardTaxonomy.write(tables, 4);
    assertThat(text(page("/topics/rules/versions?unit=all"))).contains("token thêm Tết");
    assertThat(text(page("/topics/rules/versions?unit=all&from=3&to=4")))
        .contains("Từ bản số 3 sang bản số 4");
    assertThat(text(page("/topics/rules"))).doesNotContain("Bản nháp:");
  }

  @Test
  void whoWasOvertakenIsToldAndMergesTheDraft() throws Exception {
    location(
        api.form(
            "/topics/rules/edit",
            "do=rule&unit=all&topic=van-hoa&weight=5&words=" + encoded("năm mới")));
    WardTaxonomy.write(tables, 4);
    WardCase.cut(tables, 4712, "2026-01-13 01:30:00.000", 7);

    HttpResponse<String> late = api.form("/topics/rules/publish", "unit=all&why=x");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(text(late.body())).contains("người khác đã công bố một bản mới");
    assertThat(log.taken()).isEmpty();
    assertThat(text(page("/topics/rules"))).contains("Ghép với bản mới");

    location(api.form("/topics/rules/merge", "unit=all"));
    assertThat(location(api.form("/topics/rules/publish", "unit=all&why=x"))).contains("versions");
    assertThat(JSON.readTree(log.taken().get(0).value()).get("version").asInt()).isEqualTo(5);
  }

  @Test
  void aTextIsTriedAndADraftCanBeThrownAway() throws Exception {
    HttpResponse<String> tried =
        api.form("/topics/rules/try", "unit=all&text=" + encoded("Đại hội Đảng bộ phường lần 2"));
    assertThat(tried.statusCode()).isEqualTo(200);
    assertThat(text(tried.body()))
        .contains("Chủ đề: Xây dựng Đảng (10 điểm).")
        .contains("“Đại hội Đảng bộ”");

    location(api.form("/topics/rules/edit", "do=shield&unit=all&words=" + encoded("Chủ tịch")));
    assertThat(text(page("/topics/rules"))).contains("Bản nháp: 1 thay đổi");
    location(
        api.form("/topics/rules/edit", "do=remove-shield&unit=all&words=" + encoded("chủ tịch")));
    assertThat(text(page("/topics/rules"))).doesNotContain("Bản nháp:");
    assertThat(
            api.form("/topics/rules/edit", "do=rule&unit=all&topic=van-hoa&weight=101&words=a")
                .statusCode())
        .isEqualTo(422);
    assertThat(log.taken()).isEmpty();
  }

  @Test
  void aCampaignIsADatedLabelWithItsPostsAndTopicsThatLackSome() throws Exception {
    String before = text(page("/topics/campaigns"));
    assertThat(before).contains("Mừng xuân").contains("đang diễn ra");

    location(
        api.form(
            "/topics/campaigns",
            "unit=all&from=2026-01-10&to=2026-01-31&topic=van-hoa&topic=xay-dung-dang&name="
                + encoded("Định hướng tháng 01/2026")));
    JsonNode labels = JSON.readTree(log.taken().get(0).value()).get("labels");
    assertThat(labels.get(1).toString())
        .isEqualTo(
            "{\"id\":\"dinh-huong-thang-01-2026\",\"name\":\"Định hướng tháng 01/2026\","
                + "\"from\":\"2026-01-10\",\"to\":\"2026-01-31\"}");

    // As the job writes the record that was sent.
    tables.run(
        "INSERT INTO viewledger.taxonomy (unit, kafka_topic, kafka_partition, kafka_offset,"
            + " taxonomy_version, body, recorded_at, cut) VALUES ('all', 'taxonomy', 0, 4, 4, '"
            + log.taken().get(0).value()
            + "', '2026-01-13 02:00:00.000', 4712)");
    WardCase.cut(tables, 4712, "2026-01-13 02:00:00.000", 7);
    assertThat(text(page("/topics/campaigns")))
        .contains("Định hướng tháng 01/2026")
        .contains("Chưa có bài đăng nào về: Văn hóa")
        .doesNotContain("nào về: Văn hóa, Xây dựng Đảng");

    location(api.form("/topics/campaigns/end", "unit=all&id=dinh-huong-thang-01-2026"));
    assertThat(JSON.readTree(log.taken().get(1).value()).at("/labels/1/to").asText())
        .isEqualTo("2026-01-13");
  }
}
