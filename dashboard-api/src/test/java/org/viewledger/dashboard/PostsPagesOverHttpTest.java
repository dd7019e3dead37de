package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viewledger.dashboard.RunningApi.encoded;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.dashboard.site.Site;

/** The posts' pages over a real port and the real tables; the log is one in memory. */
@ExtendWith(LedgerTables.Shared.class)
final class PostsPagesOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String A = "/posts/youtube/UC1/abc";
  private static final Pattern TITLE = Pattern.compile("<th scope=\"row\"><a href=\"([^\"]*)\">");

  private final MemoryLog log = new MemoryLog();
  private final LedgerTables tables;
  private final RunningApi api;

  PostsPagesOverHttpTest(LedgerTables tables) throws Exception {
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

  private static List<String> posts(String html) {
    return TITLE.matcher(html).results().map(found -> found.group(1)).toList();
  }

  /** A cut after which the log's first so many assignments are in the figures. */
  private void cut(int assignments) {
    tables.run(
        "INSERT INTO viewledger.cut (cut, state, at, offsets, rows) VALUES (4712, 'open',"
            + " '2026-01-13 01:30:00.000', map(), map()), (4712, 'done', '2026-01-13 01:30:00.000',"
            + " map('topic-assignments:0', "
            + assignments
            + "), map())");
  }

  @Test
  void aCorrectionIsARecordAndTheAnsweringPageWaitsForIt() throws Exception {
    String answer = location(api.form(A + "/topic", "topic=van-hoa&reason=" + encoded("xem ảnh")));

    assertThat(answer).isEqualTo(A + "?done=assigned&after=topic-assignments%3A0%3A0");
    assertThat(JSON.readTree(log.taken().get(0).value()))
        .isEqualTo(
            JSON.readTree(
                """
                {"v":1,"platform":"youtube","pageId":"UC1","postId":"abc","primaryTopic":"van-hoa",
                 "labels":[],"by":"token","reason":"xem ảnh",
                 "recordedAt":"2026-01-13T02:00:00.000Z","withdrawn":false}
                """));
    HttpResponse<String> early = api.page(answer);
    assertThat(early.body()).contains("Đang ghi…");
    assertThat(early.headers().firstValue("Refresh")).contains("2; url=" + answer + "&turn=1");
    assertThat(api.page(answer + "&turn=15").headers().firstValue("Refresh")).isEmpty();

    cut(1);
    HttpResponse<String> later = api.page(answer + "&turn=1");
    assertThat(later.body()).contains("Đã ghi. Chủ đề của bài:").contains(A + "/topic/withdraw");
    assertThat(later.headers().firstValue("Refresh")).isEmpty();

    assertThat(location(api.form(A + "/topic/withdraw", ""))).contains("done=withdrawn");
    assertThat(JSON.readTree(log.taken().get(1).value()).get("withdrawn").asBoolean()).isTrue();
  }

  @Test
  void whatAPersonSaidOfLabelsStaysWhenTheTopicIsCorrectedAndTheOtherWayRound() throws Exception {
    tables.run(
        """
        INSERT INTO viewledger.assignment (platform, page_id, post_id, kafka_topic, kafka_partition,
          kafka_offset, primary_topic, labels, by, reason, recorded_at, withdrawn, cut) VALUES
        ('youtube', 'UC1', 'abc', 'topic-assignments', 0, 0, 'xay-dung-dang', ['tet'], 'lan',
          'đại hội', '2026-01-12 02:00:00.000', false, 4711);
        """);
    location(api.form(A + "/topic", "topic=van-hoa"));
    location(api.form(A + "/labels", "label=tet"));
    location(api.form(A + "/labels", ""));

    assertThat(JSON.readTree(log.taken().get(0).value()).get("labels").toString())
        .isEqualTo("[\"tet\"]");
    assertThat(JSON.readTree(log.taken().get(1).value()).get("primaryTopic").asText())
        .isEqualTo("xay-dung-dang");
    assertThat(JSON.readTree(log.taken().get(2).value()).get("labels").toString()).isEqualTo("[]");
    assertThat(page(A))
        .contains("Chủ đề do lan chọn lúc 09 giờ 00 ngày 12/01/2026. đại hội")
        .contains("Chủ đề: Xây dựng Đảng; nhãn: Mừng xuân")
        .contains("Lý do: đại hội");
  }

  @Test
  void manyPostsGetOneLabelWithOneReasonAndItCanBeUndone() throws Exception {
    String keys = "post=" + encoded("youtube|UC1|abc") + "&post=" + encoded("facebook|P1|P1_9");
    String answer =
        location(
            api.form(
                "/posts/bulk",
                keys
                    + "&label=tet&reason="
                    + encoded("đợt Tết")
                    + "&back="
                    + encoded("/posts?topic=dang")));

    assertThat(answer).startsWith("/posts?topic=dang&done=bulk&count=2&after=topic-assignments");
    assertThat(log.taken())
        .extracting(MemoryLog.Taken::key)
        .containsExactly("youtube|UC1|abc", "facebook|P1|P1_9");
    assertThat(JSON.readTree(log.taken().get(1).value()).get("primaryTopic").isNull()).isTrue();
    assertThat(JSON.readTree(log.taken().get(1).value()).get("labels").toString())
        .isEqualTo("[\"tet\"]");

    assertThat(location(api.form("/posts/bulk/withdraw", keys))).contains("done=bulk-withdrawn");
    assertThat(log.taken()).hasSize(4);
    assertThat(JSON.readTree(log.taken().get(3).value()).get("withdrawn").asBoolean()).isTrue();
  }

  @Test
  void nothingIsWrittenWhereTheFormIsWrong() throws Exception {
    assertThat(api.form("/posts/bulk", "label=tet").statusCode()).isEqualTo(400);
    assertThat(api.form("/posts/bulk", "post=" + encoded("youtube|UC1|abc")).statusCode())
        .isEqualTo(400);
    StringBuilder many = new StringBuilder("topic=van-hoa");
    for (int i = 0; i < 101; i++) {
      many.append("&post=").append(encoded("youtube|UC1|p" + i));
    }
    assertThat(api.form("/posts/bulk", many.toString()).statusCode()).isEqualTo(400);
    assertThat(api.form(A + "/topic", "topic=khong-co").statusCode()).isEqualTo(400);
    assertThat(api.form(A + "/topic", "").statusCode()).isEqualTo(400);
    assertThat(api.form("/posts/youtube/UC1/nope/topic", "topic=van-hoa").statusCode())
        .isEqualTo(404);
    assertThat(log.taken()).isEmpty();

    log.failAfter(0);
    HttpResponse<String> failed = api.form(A + "/topic", "topic=van-hoa");
    assertThat(failed.statusCode()).isEqualTo(503);
    assertThat(failed.body()).contains("có thể chưa được ghi");
  }

  @Test
  void theListIsSearchedWithoutAccentsNarrowedAndSorted() throws Exception {
    String b = "/posts/facebook/P1/P1_9";
    String c = "/posts/youtube/UC1/old";
    assertThat(posts(page("/posts"))).containsExactly(A, b, c);
    assertThat(posts(page("/posts?q=dai+hoi"))).containsExactly(A);
    assertThat(posts(page("/posts?topic=unclassified"))).containsExactly(b, c);
    assertThat(posts(page("/posts?label=dai-hoi"))).containsExactly(A);
    assertThat(posts(page("/posts?status=removed"))).containsExactly(c);
    assertThat(posts(page("/posts?status=live&kind=photo"))).containsExactly(b);
    assertThat(posts(page("/posts?origin=shared"))).isEmpty();
    assertThat(posts(page("/posts?page=" + encoded("facebook|P1")))).containsExactly(b);
    assertThat(posts(page("/posts?from=2026-01-01&to=2026-01-31"))).containsExactly(A);
    assertThat(posts(page("/posts?sort=views"))).containsExactly(b, A, c);
    // In these days A gained 500, C nothing, and B fell by 10.
    String gained = page("/posts?sort=period&from=2026-01-10&to=2026-01-12");
    assertThat(posts(gained)).containsExactly(A, c, b);
    assertThat(gained)
        .contains("tăng thêm từ ngày 10/01/2026 đến hết ngày 12/01/2026")
        .contains(">-10");
    // None of them is seven days old with a reading after.
    assertThat(page("/posts?sort=week")).contains("Không có bài nào khớp.");
  }

  @Test
  void fiveAtATimeTellsHowManyAreLeftAndSkipsWhatWasDone() throws Exception {
    String html = page("/posts/sort-out");
    assertThat(html)
        .contains("Còn 2 bài")
        .contains("Chúc mừng năm mới")
        .contains(">Văn hóa</button>");

    String answer =
        location(api.form("/posts/facebook/P1/P1_9/topic", "topic=van-hoa&back=sort-out"));
    assertThat(answer).startsWith("/posts/sort-out?skip=facebook%7CP1%7CP1_9&done=assigned");
    String next = page(answer);
    assertThat(next)
        .contains("Còn 1 bài")
        .contains("Đã xếp vào chủ đề “Văn hóa”.")
        .doesNotContain("Chúc mừng năm mới");

    String undone =
        location(
            api.form(
                "/posts/facebook/P1/P1_9/topic/withdraw",
                "back=sort-out&skip=" + encoded("facebook|P1|P1_9")));
    assertThat(page(undone)).contains("Còn 2 bài");
  }

  @Test
  void postsWhoseTopicsAreNearlyLevelAreToBeLookedAtToo() throws Exception {
    tables.run(
        """
        INSERT INTO viewledger.classification (platform, page_id, post_id, text_digest, unit,
          taxonomy_version, matcher_version, taxonomy_recorded_at, topic, score, close, second_topic,
          second_score, evidence, cut) VALUES
        ('youtube', 'UC1', 'abc', 'd', 'all', 2, 1, '2026-01-01 00:00:00.000', 'xay-dung-dang', 9,
          false, 'van-hoa', 1, [], 4711),
        ('youtube', 'UC1', 'abc', 'd', 'all', 3, 1, '2026-01-02 00:00:00.000', 'xay-dung-dang', 9,
          false, 'van-hoa', 7, [], 4711);
        """);
    assertThat(page("/posts/sort-out")).contains("Còn 3 bài");
    tables.run(
        """
        INSERT INTO viewledger.assignment (platform, page_id, post_id, kafka_topic, kafka_partition,
          kafka_offset, primary_topic, labels, by, reason, recorded_at, withdrawn, cut) VALUES
        ('youtube', 'UC1', 'abc', 'topic-assignments', 0, 0, 'xay-dung-dang', [], 'lan', NULL,
          '2026-01-12 02:00:00.000', false, 4712);
        """);
    cut(1);
    assertThat(page("/posts/sort-out")).contains("Còn 2 bài");
  }

  @Test
  void notesStandOnThePostsPageUntilTheyAreTakenBack() throws Exception {
    String answer = location(api.form(A + "/notes", "words=" + encoded("Ảnh của <hội>")));
    assertThat(answer).isEqualTo(A + "?done=noted#notes");
    String html = page(A);
    assertThat(html).contains("Ảnh của &lt;hội&gt;").contains("token, 09 giờ 00 ngày 13/01/2026.");

    location(api.form(A + "/notes/1/withdraw", ""));
    assertThat(page(A)).contains("Chưa có ghi chú nào.");
    assertThat(api.form(A + "/notes/1/withdraw", "").statusCode()).isEqualTo(404);
    assertThat(api.form(A + "/notes", "words=").statusCode()).isEqualTo(400);
  }

  @Test
  void theSameItemIsListedWithItsFiguresAndCountsOnce() throws Exception {
    tables.run(
        """
        INSERT INTO viewledger.post (platform, page_id, post_id, published_at, publish_day, kind,
          title, text, permalink, hashtags, aliases, origin, same_as, replaces, status, status_at,
          topic, labels, metrics, last_read, is_deleted, version) VALUES
        ('zalo', 'OA', 'z1', '2026-01-10 03:00:00.000', '2026-01-10', 'article', 'Trên Zalo', NULL,
          NULL, [], [], 'shared', 'youtube|UC1|abc', NULL, 'live', NULL, 'xay-dung-dang', [],
          map('views', tuple(0, '2026-01-10', '2026-01-10 03:00:00.000', 77,
            '2026-01-12 13:00:00.000', true)), '2026-01-12 13:00:00.000', 0, 4711);
        """);
    assertThat(page(A))
        .contains("Cùng nội dung trên các kênh")
        .contains("đăng 2 lần trên các kênh")
        .contains("/posts/zalo/OA/z1")
        .contains(">77<");
    assertThat(page("/posts/zalo/OA/z1")).contains(A).contains("Chia sẻ lại");
  }
}
