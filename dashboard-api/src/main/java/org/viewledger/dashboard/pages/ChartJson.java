package org.viewledger.dashboard.pages;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Optional;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.speech.Language;

/** A picture as the page's script reads it: labels, values, ranges, today and the seams. */
public final class ChartJson {
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();
  private final ArrayNode labels = json.putArray("labels");
  private final ArrayNode values = json.putArray("values");
  private final ArrayNode texts = json.putArray("texts");
  private final ArrayNode low = json.putArray("low");
  private final ArrayNode high = json.putArray("high");
  private final ArrayNode estimated = json.putArray("estimated");
  private final ArrayNode seams = json.putArray("seams");
  private final ArrayNode notes = json.putArray("notes");

  public ChartJson(String type, Language language) {
    json.put("type", type).put("lang", language.code()).put("today", -1);
  }

  /** Adds a point at the right end; today's is drawn dashed, since its figure still grows. */
  public void point(String label, Figure figure, String text, boolean today) {
    if (today) {
      json.put("today", labels.size());
    }
    labels.add(label);
    add(values, figure.value());
    add(low, figure.low());
    add(high, figure.high());
    texts.add(text);
    estimated.add(figure.estimated());
  }

  /** Marks a point from which the figures mean something else. */
  public void seam(String label, String text) {
    seams.addObject().put("at", label).put("text", text);
  }

  /** Marks a point that somebody wrote a note about, by the note's number under the picture. */
  public void note(String label, String number) {
    notes.addObject().put("at", label).put("text", number);
  }

  public String text() {
    return json.toString();
  }

  private static void add(ArrayNode numbers, Optional<BigInteger> value) {
    if (value.isPresent()) {
      numbers.add(value.get());
    } else {
      numbers.addNull();
    }
  }
}
