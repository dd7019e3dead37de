package org.viewledger.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.Taxonomy;
import org.viewledger.contract.TopicAssignment;
import org.viewledger.dashboard.query.PostWords;

/** A person's topics and a unit's rules over a real port; the log is one in memory. */
@ExtendWith(LedgerTables.Shared.class)
final class TopicsOverHttpTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String POST = "/api/v1/posts/youtube/UC1/abc";

  /** The record in force, as the job writes it: version 3 of the unit of everything. */
  private static final String BODY =
      """
      {"v":1,"unit":"all","version":3,"recordedAt":"2026-01-02T00:00:00.000Z",
       "topics":[{"id":"xay-dung-dang","name":"Xây dựng Đảng","nameEn":"Party building","priority":90,
         "rules":[{"phrase":"Đại hội Đảng bộ","weight":5}]},
        {"id":"van-hoa","name":"Văn hóa","priority":10,"rules":[{"hashtag":"#tet","weight":3}]}],
       "shield":["Bí thư Đảng ủy"],"labels":[{"id":"tet","name":"Mừng xuân","from":"2026-01-15","to":"2026-02-20"}]}
      """;

  /** A draft under which one post's rule is gone and another's words are caught. */
  private static final String OTHER_RULES =
      """
      {"version":3,"topics":[
       {"id":"xay-dung-dang","name":"Xây dựng Đảng","priority":90,
        "rules":[{"phrase":"sinh hoạt chi bộ","weight":5}]},
       {"id":"van-hoa","name":"Văn hóa","priority":10,"rules":[{"phrase":"năm mới","weight":5}]}]}
      """;

  private final MemoryLog log = new MemoryLog();
  private final LedgerTables tables;
  private final RunningApi api;

  TopicsOverHttpTest(LedgerTables tables) throws Exception {
    this.tables = tables;
    tables.clear();
    WardCase.write(tables);
    taxonomy(2, BODY.replace("\"version\":3", "\"version\":2").replace("Văn hóa", "Cũ"));
    taxonomy(3, BODY);
    api = RunningApi.start(tables, settings -> settings, log, RunningApi.CLOCK);
  }

  private void taxonomy(int version, String body) {
    tables.run(
        "INSERT INTO viewledger.taxonomy (unit, kafka_topic, kafka_partition, kafka_offset,"
            + " taxonomy_version, body, recorded_at, cut) VALUES ('all', 'taxonomy', 0, "
            + version
            + ", "
            + version
            + ", '"
            + body.replace("\n", " ")
            + "', '2026-01-02 00:00:00.000', 4711)");
  }

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void topicsHaveTheNamesInForceAndTheirPosts() throws Exception {
    JsonNode topics = json(200, api.get("/api/v1/topics"));
    assertThat(topics.at("/units").toString())
        .isEqualTo(
            "[{\"unit\":\"all\",\"version\":3,\"recordedAt\":\"2026-01-02T00:00:00.000Z\"}]");
    assertThat(topics.at("/rows"))
        .extracting(
            row ->
                row.get("topic").asText() + ' ' + row.get("name").asText() + ' ' + row.get("posts"))
        .containsExactly(
            "unclassified Chưa phân loại 2", "xay-dung-dang Xây dựng Đảng 1", "van-hoa Văn hóa 0");
    // Two posts bear tet; dai-hoi is a label that no taxonomy has any more.
    assertThat(topics.at("/labels"))
        .extracting(
            row ->
                row.get("label").asText() + ' ' + row.get("name").asText() + ' ' + row.get("posts"))
        .containsExactly("tet Mừng xuân 2", "dai-hoi dai-hoi 1");
    assertThat(
            json(200, api.get("/api/v1/topics", "Accept-Language", "en"))
                .at("/rows/1/name")
                .asText())
        .isEqualTo("Party building");
  }

  @Test
  void personsTopicBecomesARecordUnderTheirName() throws Exception {
    JsonNode sent =
        json(
            202,
            put(
                // By an alias: the record bears the post's own id.
                "/api/v1/posts/youtube/UC1/abc-bare/topic",
                "{\"primaryTopic\":\"van-hoa\",\"labels\":[\"tet\",\"tet\"],\"reason\":\"xem ảnh\"}"));
    assertThat(sent.get("offsets").asText()).isEqualTo("topic-assignments:0:0");
    assertThat(log.taken()).hasSize(1);
    MemoryLog.Taken record = log.taken().get(0);
    assertThat(record.key()).isEqualTo("youtube|UC1|abc");
    assertThat(JSON.readTree(record.value()))
        .isEqualTo(
            JSON.readTree(
                """
                {"v":1,"platform":"youtube","pageId":"UC1","postId":"abc","primaryTopic":"van-hoa",
                 "labels":["tet"],"by":"token","reason":"xem ảnh",
                 "recordedAt":"2026-01-13T02:00:00.000Z","withdrawn":false}
                """));
    assertThat(
            EventJson.decode(
                record.topic(),
                record.value().getBytes(StandardCharsets.UTF_8),
                RunningApi.CLOCK.instant()))
        .isInstanceOf(TopicAssignment.class);
  }

  @Test
  void nullSetsLabelsOnlyAndWithdrawalGivesThePostBack() throws Exception {
    json(202, put(POST + "/topic", "{\"primaryTopic\":null,\"labels\":[\"tet\"]}"));
    json(202, put(POST + "/topic", "{\"primaryTopic\":\"unclassified\"}"));
    HttpResponse<String> withdrawn =
        api.send(api.request(POST + "/topic?reason=nh%E1%BA%A7m").DELETE().build());
    assertThat(json(202, withdrawn).get("withdrawn").asBoolean()).isTrue();
    assertThat(log.taken()).hasSize(3);
    assertThat(JSON.readTree(log.taken().get(0).value()).get("primaryTopic").isNull()).isTrue();
    JsonNode last = JSON.readTree(log.taken().get(2).value());
    assertThat(last.get("withdrawn").asBoolean()).isTrue();
    assertThat(last.get("reason").asText()).isEqualTo("nhầm");
  }

  @Test
  void wrongAssignmentsAreRefusedWithWhatWouldWork() throws Exception {
    assertThat(problem(400, put(POST + "/topic", "{\"primaryTopic\":\"van-hoaa\"}")))
        .contains("did you mean van-hoa?");
    assertThat(problem(400, put(POST + "/topic", "{\"primaryTopic\":null,\"labels\":[\"x\"]}")))
        .contains("GET /api/v1/topics");
    assertThat(problem(400, put(POST + "/topic", "{\"labels\":[]}"))).contains("primaryTopic");
    assertThat(problem(400, put(POST + "/topic", "{\"primaryTopic\":null,\"label\":[]}")))
        .contains("did you mean labels?");
    assertThat(problem(400, put(POST + "/topic", "{\"primaryTopic\":7}"))).contains("a text");
    assertThat(problem(400, put(POST + "/topic", "{"))).contains("no JSON");
    assertThat(problem(404, put("/api/v1/posts/youtube/UC1/none/topic", "{\"primaryTopic\":null}")))
        .contains("no post");
    assertThat(log.taken()).isEmpty();
  }

  @Test
  void postSaysWhichWordsDecided() throws Exception {
    classify("2026-01-10 00:00:00.000", "'Đại hội Đảng bộ phường'", "'Toàn văn'");
    JsonNode post = json(200, api.get(POST));
    assertThat(post.get("topicName").asText()).isEqualTo("Xây dựng Đảng");
    assertThat(post.get("topicFrom").asText()).isEqualTo("rules");
    assertThat(post.get("assignment").isNull()).isTrue();
    assertThat(post.get("rules").toString())
        .isEqualTo(
            "{\"topic\":\"xay-dung-dang\",\"score\":10,\"close\":false,\"second\":\"van-hoa\","
                + "\"secondScore\":3,\"unit\":\"all\",\"taxonomyVersion\":3,\"evidence\":["
                + "{\"topic\":\"xay-dung-dang\",\"rule\":\"Đại hội Đảng bộ\","
                + "\"found\":\"Đại hội Đảng bộ\",\"place\":\"title\",\"points\":10},"
                + "{\"topic\":\"van-hoa\",\"rule\":\"#tet\",\"found\":\"#tet\",\"place\":\"hashtag\","
                + "\"points\":3}]}");
  }

  @Test
  void wordsOfAWithdrawnImportDecideNothing() throws Exception {
    classify("2026-01-10 00:00:00.000", "'Đại hội Đảng bộ phường'", "'Toàn văn'");
    // The platform's text is later replaced by an import's only where the platform said nothing.
    tables.run(
        """
        INSERT INTO viewledger.post_record (platform, page_id, post_id, kafka_topic, kafka_partition,
          kafka_offset, said, title, text, hashtags, hashtags_known, aliases, source, recorded_at,
          cut) VALUES
        ('youtube', 'UC1', 'abc', 'posts', 0, 8, ['title'], 'Theo tệp', NULL, [], false, [],
          'import/ff', '2026-01-11 00:00:00.000', 4711),
        ('youtube', 'UC1', 'abc', 'posts', 0, 9, ['title'], 'Theo người', NULL, [], false, [],
          'manual/aa', '2026-01-09 00:00:00.000', 4711);
        INSERT INTO viewledger.withdrawal (platform, page_id, post_id, kafka_topic, kafka_partition,
          kafka_offset, withdraws, recorded_at, by, reason, cut) VALUES
        ('youtube', 'UC1', 'abc', 'withdrawals', 0, 1, 'manual/aa', '2026-01-11 00:00:00.000', 'lan',
          NULL, 4711);
        """);
    assertThat(json(200, api.get(POST)).get("topicFrom").asText()).isEqualTo("rules");
    // A person's title stands before the platform's: those words were never classified.
    tables.run(
        """
        INSERT INTO viewledger.post_record (platform, page_id, post_id, kafka_topic, kafka_partition,
          kafka_offset, said, title, text, hashtags, hashtags_known, aliases, source, recorded_at,
          cut) VALUES
        ('youtube', 'UC1', 'abc', 'posts', 0, 10, ['title'], 'Theo người', NULL, [], false, [],
          'manual/bb', '2026-01-09 00:00:00.000', 4711);
        """);
    WardCase.cut(tables, 4712, "2026-01-13 01:30:00.000", 7);
    JsonNode post = json(200, api.get(POST));
    assertThat(post.get("topicFrom").asText()).isEqualTo("none");
    assertThat(post.get("rules").isNull()).isTrue();
  }

  @Test
  void latestWordOfAPersonStandsUnderWhicheverIdItWasSaid() throws Exception {
    classify("2026-01-10 00:00:00.000", "'Đại hội Đảng bộ phường'", "'Toàn văn'");
    tables.run(
        """
        INSERT INTO viewledger.assignment (platform, page_id, post_id, kafka_topic, kafka_partition,
          kafka_offset, primary_topic, labels, by, reason, recorded_at, withdrawn, cut) VALUES
        ('youtube', 'UC1', 'abc', 'topic-assignments', 0, 1, 'xay-dung-dang', [], 'hoa', NULL,
          '2026-01-11 00:00:00.000', false, 4711),
        ('youtube', 'UC1', 'abc-bare', 'topic-assignments', 1, 0, 'van-hoa', ['tet'], 'lan', 'xem ảnh',
          '2026-01-12 00:00:00.000', false, 4711);
        """);
    JsonNode post = json(200, api.get(POST));
    assertThat(post.get("topicFrom").asText()).isEqualTo("person");
    assertThat(post.get("assignment").toString())
        .isEqualTo(
            "{\"primaryTopic\":\"van-hoa\",\"labels\":[\"tet\"],\"by\":\"lan\","
                + "\"reason\":\"xem ảnh\",\"recordedAt\":\"2026-01-12T00:00:00.000Z\"}");
    tables.run(
        """
        INSERT INTO viewledger.assignment (platform, page_id, post_id, kafka_topic, kafka_partition,
          kafka_offset, primary_topic, labels, by, reason, recorded_at, withdrawn, cut) VALUES
        ('youtube', 'UC1', 'abc', 'topic-assignments', 0, 2, NULL, [], 'hoa', NULL,
          '2026-01-12 00:00:00.000', true, 4711);
        """);
    WardCase.cut(tables, 4712, "2026-01-13 01:30:00.000", 7);
    post = json(200, api.get(POST));
    // Same instant, later offset: the withdrawal stands, and the rules decide again.
    assertThat(post.get("topicFrom").asText()).isEqualTo("rules");
    assertThat(post.get("assignment").isNull()).isTrue();
  }

  @Test
  void taxonomyIsEditedAndPublishedUnderTheNextVersion() throws Exception {
    ObjectNode taxonomy = (ObjectNode) json(200, api.get("/api/v1/taxonomy/all"));
    assertThat(taxonomy.get("version").asInt()).isEqualTo(3);
    ((ObjectNode) taxonomy.at("/topics/1")).put("name", "Văn hóa, thể thao");
    JsonNode published = json(202, put("/api/v1/taxonomy/all", taxonomy.toString()));
    assertThat(published.get("version").asInt()).isEqualTo(4);
    assertThat(published.get("offsets").asText()).isEqualTo("taxonomy:0:0");
    MemoryLog.Taken record = log.taken().get(0);
    assertThat(record.key()).isEqualTo("all");
    Taxonomy sent =
        (Taxonomy)
            EventJson.decode(
                record.topic(),
                record.value().getBytes(StandardCharsets.UTF_8),
                RunningApi.CLOCK.instant());
    assertThat(sent.version()).isEqualTo(4);
    assertThat(sent.topics().get(1).name()).isEqualTo("Văn hóa, thể thao");
    assertThat(sent.labels().get(0).to()).hasToString("2026-02-20");
    // The ledger has not seen it yet, but whoever edited version 3 as well is too late.
    assertThat(problem(409, put("/api/v1/taxonomy/all", taxonomy.toString())))
        .contains("version 3")
        .contains("GET /api/v1/taxonomy/all");
    assertThat(log.taken()).hasSize(1);
    taxonomy.put("version", 4);
    assertThat(json(202, put("/api/v1/taxonomy/all", taxonomy.toString())).get("version").asInt())
        .isEqualTo(5);
  }

  @Test
  void versionThatTheLogDidNotTakeIsFreeAgain() throws Exception {
    log.failAfter(0);
    assertThat(put("/api/v1/taxonomy/all", BODY).statusCode()).isEqualTo(503);
    log.failAfter(Integer.MAX_VALUE);
    assertThat(json(202, put("/api/v1/taxonomy/all", BODY)).get("version").asInt()).isEqualTo(4);
  }

  @Test
  void previewSaysWhatWouldMoveAndWhyAndPublishesNothing() throws Exception {
    JsonNode preview = json(200, put("/api/v1/taxonomy/all?preview=true", OTHER_RULES));
    assertThat(preview.get("base").asInt()).isEqualTo(3);
    assertThat(preview.get("from").asText()).isEqualTo("2025-01-14");
    assertThat(preview.get("to").asText()).isEqualTo("2026-01-13");
    assertThat(preview.get("posts").asInt()).isEqualTo(3);
    // P1_9: 990 views, of them -5 - 5 in the year; abc: 500, all 163 + 320 + 17 of them.
    assertThat(preview.get("moved").toString())
        .isEqualTo("{\"posts\":2,\"views\":1490,\"yearViews\":490}");
    assertThat(preview.get("moves").toString())
        .isEqualTo(
            "[{\"from\":\"unclassified\",\"to\":\"van-hoa\",\"posts\":1,\"views\":990,"
                + "\"yearViews\":-10},{\"from\":\"xay-dung-dang\",\"to\":\"unclassified\","
                + "\"posts\":1,\"views\":500,\"yearViews\":500}]");
    assertThat(preview.at("/examples/0/postId").asText()).isEqualTo("P1_9");
    assertThat(preview.at("/examples/0/evidence/0/rule").asText()).isEqualTo("năm mới");
    assertThat(preview.at("/examples/0/evidence/0/found").asText()).isEqualTo("năm mới");
    assertThat(preview.at("/examples/0/evidence/0/place").asText()).isEqualTo("title");
    assertThat(log.taken()).isEmpty();
  }

  @Test
  void previewLeavesPostsThatAPersonAssigned() throws Exception {
    tables.run(
        """
        INSERT INTO viewledger.assignment (platform, page_id, post_id, kafka_topic, kafka_partition,
          kafka_offset, primary_topic, labels, by, reason, recorded_at, withdrawn, cut) VALUES
        ('youtube', 'UC1', 'abc-bare', 'topic-assignments', 1, 0, 'xay-dung-dang', [], 'lan', NULL,
          '2026-01-12 00:00:00.000', false, 4711),
        ('facebook', 'P1', 'P1_9', 'topic-assignments', 1, 1, 'unclassified', [], 'lan', NULL,
          '2026-01-11 00:00:00.000', false, 4711),
        ('facebook', 'P1', 'P1_9', 'topic-assignments', 1, 2, NULL, [], 'lan', NULL,
          '2026-01-12 00:00:00.000', true, 4711);
        """);
    JsonNode preview = json(200, put("/api/v1/taxonomy/all?preview=true", OTHER_RULES));
    assertThat(preview.get("assigned").asInt()).isEqualTo(1);
    assertThat(preview.at("/moved/posts").asInt()).isEqualTo(1);
    assertThat(preview.at("/examples/0/postId").asText()).isEqualTo("P1_9");
  }

  @Test
  void wordsComeInPagesThatLeaveNothingOut() {
    List<PostKey> keys = new ArrayList<>();
    Optional<PostKey> after = Optional.empty();
    List<PostWords> page;
    do {
      Optional<PostKey> from = after;
      page = tables.ledger().read(view -> view.words(from, 1)).answer();
      page.forEach(post -> keys.add(post.key()));
      after = page.stream().map(PostWords::key).findFirst();
    } while (!page.isEmpty());
    assertThat(keys)
        .containsExactly(
            new PostKey("facebook", "P1", "P1_9"),
            new PostKey("youtube", "UC1", "abc"),
            new PostKey("youtube", "UC1", "old"));
  }

  @Test
  void everyFaultOfATaxonomyNamesItsRule() throws Exception {
    HttpResponse<String> refused =
        put(
            "/api/v1/taxonomy/all",
            """
            {"version":3,"lables":[],"topics":[
             {"id":"a","name":"A","priority":1,"rules":[{"phrase":"hội nghị","weight":101},
               {"phrase":"x","hashtag":"#x","weight":1},{"phrase":"…","weight":1},
               {"phrase":"Lễ hội","weight":1},{"phrase":"lễ hội","weight":2}]},
             {"id":"unclassified","name":"B","priority":1},
             {"id":"c|d","name":" ","priority":1.5}],
             "labels":[{"id":"l","name":"L","from":"2026-02-01","to":"2026-01-01"}]}
            """);
    JsonNode problem = json(422, refused);
    assertThat(problem.get("errors"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder(
            "taxonomy: there is no field lables; did you mean labels?",
            "topics[0] \"a\" rules[0] \"hội nghị\": weight must be a whole number from 1 to 100",
            "topics[0] \"a\" rules[1] \"x\": a rule has either a phrase or a hashtag",
            "topics[0] \"a\" rules[2] \"…\": phrase holds no word that could be found in a post",
            "topics[0] \"a\" rules[4] \"lễ hội\": the topic has this rule already: keep one of the"
                + " two",
            "topics[1] \"unclassified\": this id is taken: each topic needs one of its own, and none"
                + " may be unclassified",
            "topics[2] \"c|d\": id must be 1 to 256 characters without '|'",
            "topics[2] \"c|d\": name must be a text of 1 to 512 characters",
            "topics[2] \"c|d\": name is missing",
            "topics[2] \"c|d\": priority must be a whole number from -1000000 to 1000000",
            "labels[0] \"l\": to lies before from: swap them");
    assertThat(problem.get("detail").asText()).endsWith("and 10 more, see errors");
    assertThat(problem(422, put("/api/v1/taxonomy/all", "{\"version\":3,\"topics\":[]}")))
        .contains("at least one topic");
    assertThat(problem(404, put("/api/v1/taxonomy/tinh", BODY))).contains("scope");
    assertThat(problem(404, api.get("/api/v1/taxonomy/tinh"))).contains("there is all");
    assertThat(put("/api/v1/taxonomy/all", " ".repeat(1_100_000)).statusCode()).isEqualTo(413);
    assertThat(log.taken()).isEmpty();
  }

  /** A platform record of the post and what the job made of its words. */
  private void classify(String recordedAt, String title, String text) throws Exception {
    String words = "Đại hội Đảng bộ phường\u001fToàn văn\u001f#dai-hoi";
    String digest =
        HexFormat.of()
            .formatHex(
                MessageDigest.getInstance("SHA-256")
                    .digest(words.getBytes(StandardCharsets.UTF_8)));
    tables.run(
        """
        INSERT INTO viewledger.post_record (platform, page_id, post_id, kafka_topic, kafka_partition,
          kafka_offset, said, title, text, hashtags, hashtags_known, aliases, source, recorded_at,
          cut) VALUES
        ('youtube', 'UC1', 'abc', 'posts', 0, 0, ['title', 'text', 'hashtags'], %1$s, %2$s,
          ['#dai-hoi'], true, [], 'youtube-data/v3', '%3$s', 4711),
        ('youtube', 'UC1', 'abc-bare', 'posts', 0, 1, ['title'], 'Tên khác', NULL, [], false, [],
          'import/cc', '%3$s', 4711);
        INSERT INTO viewledger.classification (platform, page_id, post_id, text_digest, unit,
          taxonomy_version, matcher_version, taxonomy_recorded_at, topic, score, close, second_topic,
          second_score, evidence, cut) VALUES
        ('youtube', 'UC1', 'abc', '%4$s', 'all', 2, 1, '2026-01-01 00:00:00.000', 'van-hoa', 3, true,
          NULL, 0, [('van-hoa', '#tet', '#tet', 'hashtag', 3)], 4711),
        ('youtube', 'UC1', 'abc', '%4$s', 'all', 3, 1, '2026-01-02 00:00:00.000', 'xay-dung-dang', 10,
          false, 'van-hoa', 3, [('xay-dung-dang', 'Đại hội Đảng bộ', 'Đại hội Đảng bộ', 'title', 10),
          ('van-hoa', '#tet', '#tet', 'hashtag', 3)], 4711),
        ('youtube', 'UC1', 'abc', 'other words', 'all', 9, 1, '2026-01-03 00:00:00.000', 'van-hoa', 3,
          false, NULL, 0, [], 4711);
        """
            .formatted(title, text, recordedAt, digest));
  }

  private HttpResponse<String> put(String path, String body) throws Exception {
    return api.send(api.request(path).PUT(BodyPublishers.ofString(body)).build());
  }

  private static JsonNode json(int status, HttpResponse<String> response) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return JSON.readTree(response.body());
  }

  private static String problem(int status, HttpResponse<String> response) throws Exception {
    return json(status, response).get("detail").asText();
  }
}
