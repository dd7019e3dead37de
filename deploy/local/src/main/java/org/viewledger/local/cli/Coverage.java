package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Waits until what was written shows in answers. */
final class Coverage {
  private final ApiClient api;
  private final Clock clock;
  private final Duration limit;

  Coverage(ApiClient api, Clock clock, Duration limit) {
    this.api = api;
    this.clock = clock;
    this.limit = limit;
  }

  /**
   * Asks {@code /progress}, which itself waits up to 30 s, until a cut covers the offsets.
   *
   * @param written an answer that carries {@code offsets}
   */
  void await(JsonNode written) throws CommandFailedException {
    String offsets = offsets(written.path("offsets"));
    if (offsets.isEmpty()) {
      return;
    }
    Instant end = clock.instant().plus(limit);
    while (!api.get("/progress", List.of(Map.entry("after", offsets)))
        .path("covered")
        .asBoolean(false)) {
      if (clock.instant().isAfter(end)) {
        throw new CommandFailedException(
            "Kafka đã nhận đủ, nhưng sau "
                + limit.toSeconds()
                + " giây số liệu chưa hiện: xem ./viewledger status");
      }
    }
  }

  private static String offsets(JsonNode offsets) {
    if (!offsets.isArray()) {
      return offsets.asText("");
    }
    List<String> parts = new ArrayList<>();
    offsets.forEach(part -> parts.add(part.asText()));
    return String.join(",", parts);
  }
}
