package org.viewledger.ingest.kit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Answers of a platform with random faults in them, the same for the same seed. */
public final class JsonFuzz {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JSON.getNodeFactory();
  private static final String[] TEXTS = {
    "",
    " ",
    "0",
    "-1",
    "12",
    "1e9",
    "99999999999999999999",
    "9007199254740992",
    "null",
    "a|b",
    "\u0000",
    "\ud800",
    "#",
    "##đ#",
    "2026-13-45",
    "https://x/@y/",
    "ok",
    "x".repeat(5_000)
  };

  private final Random random;

  public JsonFuzz(long seed) {
    this.random = new Random(seed);
  }

  /** The text with one to four faults: other values, fields gone, doubled or cut off. */
  public String spoil(String json) {
    JsonNode tree;
    try {
      tree = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
    for (int faults = 1 + random.nextInt(4); faults > 0; faults--) {
      tree = spoil(tree);
    }
    String text = tree.toString();
    return random.nextInt(20) == 0 ? text.substring(0, random.nextInt(text.length() + 1)) : text;
  }

  private JsonNode spoil(JsonNode node) {
    if (node instanceof ObjectNode object && !object.isEmpty() && random.nextInt(12) > 0) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      String name = names.get(random.nextInt(names.size()));
      if (random.nextInt(10) == 0) {
        object.remove(name);
      } else {
        object.set(name, spoil(object.path(name)));
      }
      return object;
    }
    if (node instanceof ArrayNode array && !array.isEmpty() && random.nextInt(12) > 0) {
      int at = random.nextInt(array.size());
      switch (random.nextInt(10)) {
        case 0 -> array.remove(at);
        case 1 -> array.add(array.get(at).deepCopy());
        default -> array.set(at, spoil(array.get(at)));
      }
      return array;
    }
    return anything();
  }

  private JsonNode anything() {
    return switch (random.nextInt(9)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2 -> NODES.numberNode(random.nextLong());
      case 3 -> NODES.numberNode(random.nextDouble() * 1e6);
      case 4 -> NODES.numberNode(-random.nextInt(1_000));
      case 5 -> NODES.numberNode(BigInteger.TWO.pow(40 + random.nextInt(60)));
      case 6 -> NODES.arrayNode().add(7);
      case 7 -> NODES.objectNode().put("x", 1);
      default -> NODES.textNode(TEXTS[random.nextInt(TEXTS.length)]);
    };
  }
}
