package org.viewledger.stream.cut;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickhouse.data.ClickHouseFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PageReading;
import org.viewledger.contract.PageRecord;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.Taxonomy;
import org.viewledger.contract.TopicAssignment;
import org.viewledger.contract.Withdrawal;
import org.viewledger.stream.fixtures.Workplace;
import org.viewledger.stream.ledger.accounts.Decoder;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.records.ConsumedRecord;
import org.viewledger.stream.rows.TableRow;

/** A record that only ClickHouse still has comes out of it exactly as it was accepted. */
class LostAndFoundTest {
  private static final Instant RECORDED = Instant.parse("2026-01-10T13:00:00.412Z");
  private static final Instant EARLIER = Instant.parse("2026-01-10T02:00:00Z");
  private static final PostKey POST = new PostKey("facebook", "100", "100_1");
  private static final PageKey PAGE = new PageKey("facebook", "100");

  private static final List<Event> EVENTS =
      List.of(
          new Observation(
              POST,
              EARLIER,
              RECORDED,
              "facebook-graph/v25.0",
              new TreeMap<>(Map.of("views", "post_media_view")),
              new TreeMap<>(Map.of("views", Observation.MAX_COUNTER, "shares", 0L))),
          new Withdrawal(POST, "import/3f9a", RECORDED, "lan", "nhầm \"tệp\"\n"),
          new PostRecord(
              POST,
              Patch.of(EARLIER),
              Patch.of("video"),
              Patch.of("Hội nghị"),
              Patch.of("Dòng một\nDòng hai"),
              Patch.of("https://example.org/1"),
              Patch.of(List.of("#daihoidang", "#a")),
              List.of("122", "123"),
              Patch.of("own"),
              Patch.of("youtube|UC1|abc"),
              Patch.of("facebook|100|100_0"),
              Patch.of("live"),
              "facebook-graph/v25.0",
              RECORDED),
          postRecord(Patch.of(null), Patch.of(null)),
          postRecord(Patch.silent(), Patch.silent()),
          new PageRecord(PAGE, Patch.of("Trang mẫu"), "import/3f9a", RECORDED),
          new PageRecord(PAGE, Patch.of(null), "import/3f9a", RECORDED),
          new PageRecord(PAGE, Patch.silent(), "import/3f9a", RECORDED),
          new PageReading(
              PAGE,
              "reach",
              LocalDate.of(2026, 1, 1),
              LocalDate.of(2026, 1, 9),
              ZoneId.of("America/Los_Angeles"),
              41_200L,
              EARLIER,
              RECORDED,
              "facebook-graph/v25.0"),
          new PageReading(PAGE, "followers", null, null, null, null, EARLIER, RECORDED, "manual/7"),
          new TopicAssignment(POST, "kinh-te", List.of("tinh"), "lan", "rõ", RECORDED, false),
          new TopicAssignment(POST, null, List.of(), "lan", null, RECORDED, true),
          new Taxonomy(
              "phuong-pleiku",
              3,
              RECORDED,
              List.of(
                  new Taxonomy.Topic(
                      "kinh-te",
                      "Kinh tế",
                      "Economy",
                      null,
                      7,
                      List.of(new Taxonomy.Rule("hiến … đất", null, 5)))),
              List.of("Chủ tịch HĐND"),
              List.of(new Taxonomy.Label("tinh", "Cấp tỉnh", LocalDate.EPOCH, null))));

  private static PostRecord postRecord(Patch<Instant> publishedAt, Patch<String> field) {
    Patch<List<String>> hashtags = field.said() ? Patch.of(null) : Patch.silent();
    return new PostRecord(
        POST,
        publishedAt,
        field,
        field,
        field,
        field,
        hashtags,
        List.of(),
        field,
        field,
        field,
        field,
        "manual/7",
        RECORDED);
  }

  @Test
  void everyKindOfRecordComesBackAsItWas(@TempDir Path folder) throws Exception {
    Workplace workplace = Workplace.empty(1);
    new WarehouseTables(workplace.warehouse()).create();
    Decoder decoder = new Decoder(new Days(ZoneOffset.UTC), MetricCatalogue.standard());
    for (int i = 0; i < EVENTS.size(); i++) {
      Event event = EVENTS.get(i);
      byte[] value = EventJson.encode(event);
      long now = RECORDED.toEpochMilli();
      TableRow row = decoder.decode(new ConsumedRecord(event.topic(), 0, i, now, value)).row();
      workplace
          .warehouse()
          .insert(
              Place.SHOWN.database(),
              row.table().tableName(),
              row.table().columns(),
              ClickHouseFormat.RowBinary,
              out -> {
                out.write(row.bytes());
                out.write(new byte[Long.BYTES]);
              });
    }

    Path file =
        new LostAndFound(workplace.warehouse(), folder).save(7, Map.of(), Set.of(Place.SHOWN));

    List<Event> found = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      JsonNode json = new ObjectMapper().readTree(line);
      byte[] value = json.path("value").toString().getBytes(StandardCharsets.UTF_8);
      found.add(EventJson.decode(json.path("topic").asText(), value, RECORDED));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(EVENTS);
  }
}
