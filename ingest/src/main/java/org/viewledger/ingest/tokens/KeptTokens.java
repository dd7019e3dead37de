package org.viewledger.ingest.tokens;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pair as it is kept.
 *
 * @param renewing whether it was about to be given for the next one; where this is the last that
 *     was kept, the process ended in between, and nobody knows whether the pair is still good
 */
public record KeptTokens(TokenPair pair, boolean renewing) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int VERSION = 1;

  /** The plain bytes, to be encrypted before they go anywhere. */
  public byte[] toBytes() {
    ObjectNode node = JSON.createObjectNode().put("v", VERSION).put("renewing", renewing);
    node.put("access", pair.accessToken()).put("refresh", pair.refreshToken());
    put(node, "accessEnds", pair.accessEnds());
    put(node, "refreshEnds", pair.refreshEnds());
    try {
      return JSON.writeValueAsBytes(node);
    } catch (IOException e) {
      throw new IllegalStateException("a tree of texts can be written", e);
    }
  }

  /** Reads {@link #toBytes()}; empty where it is anything else. */
  public static Optional<KeptTokens> of(byte[] bytes) {
    try {
      JsonNode node = JSON.readTree(bytes);
      if (node.path("v").asInt() != VERSION) {
        return Optional.empty();
      }
      TokenPair pair =
          new TokenPair(
              node.path("access").asText(""),
              instant(node.path("accessEnds")),
              node.path("refresh").asText(""),
              instant(node.path("refreshEnds")));
      return Optional.of(new KeptTokens(pair, node.path("renewing").asBoolean()));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void put(ObjectNode node, String name, @Nullable Instant value) {
    if (value != null) {
      node.put(name, value.toString());
    }
  }

  private static @Nullable Instant instant(JsonNode node) {
    return node.isTextual() ? Instant.parse(node.textValue()) : null;
  }
}
