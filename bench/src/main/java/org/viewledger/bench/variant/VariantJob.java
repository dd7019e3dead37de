package org.viewledger.bench.variant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.viewledger.stream.access.KafkaAccess;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.cut.Place;
import org.viewledger.stream.io.CutStore;

/**
 * What a variant's process is told, on its standard input.
 *
 * @param end by {@code topic:partition} the offset after the last record to book
 * @param interval how often figures become visible and positions are committed
 * @param threads of the job, where it lets one choose
 * @param scratch a folder of its own
 */
public record VariantJob(
    VariantName name,
    KafkaAccess kafka,
    WarehouseAccess warehouse,
    SortedMap<String, Long> end,
    Duration interval,
    int threads,
    Path scratch) {
  /** The reporting zone of all variants. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** The unit that all pages take their topics from. */
  public static final String UNIT = "bench";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A new connection of the sink that all variants write with. */
  CutStore sink() {
    return CutStore.clickHouse(warehouse, Place.SHOWN).connect();
  }

  /** How many records there are to book. */
  long records() {
    return end.values().stream().mapToLong(Long::longValue).sum();
  }

  /** One line. */
  public String toJson() {
    ObjectNode json = JSON.createObjectNode();
    json.put("name", name.text());
    json.put("bootstrap", kafka.bootstrapServers());
    json.putPOJO("kafka", kafka.clientProperties());
    json.put("url", warehouse.url()).put("user", warehouse.user()).put("key", warehouse.key());
    json.putPOJO("end", end);
    json.put("intervalMs", interval.toMillis()).put("threads", threads);
    json.put("scratch", scratch.toString());
    return json.toString();
  }

  static VariantJob fromJson(String line) throws JsonProcessingException {
    JsonNode json = JSON.readTree(line);
    Map<String, String> kafka = new HashMap<>();
    json.path("kafka").properties().forEach(e -> kafka.put(e.getKey(), e.getValue().asText()));
    TreeMap<String, Long> end = new TreeMap<>();
    json.path("end").properties().forEach(e -> end.put(e.getKey(), e.getValue().asLong()));
    return new VariantJob(
        VariantName.of(json.path("name").asText()),
        new KafkaAccess(json.path("bootstrap").asText(), kafka),
        new WarehouseAccess(
            json.path("url").asText(), json.path("user").asText(), json.path("key").asText()),
        end,
        Duration.ofMillis(json.path("intervalMs").asLong()),
        json.path("threads").asInt(),
        Path.of(json.path("scratch").asText()));
  }
}
