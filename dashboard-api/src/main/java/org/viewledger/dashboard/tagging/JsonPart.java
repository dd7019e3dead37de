package org.viewledger.dashboard.tagging;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viewledger.dashboard.query.Nearest;

/** One object of a person's JSON and where it stands; what is wrong is noted, not thrown. */
final class JsonPart {
  private static final int MAX_WORD = 512;
  private static final int MAX_ID = 256;
  private static final int MAX_ABOUT = 4_000;

  private final String place;
  private final JsonNode json;
  private final Faults faults;

  JsonPart(String place, JsonNode json, Faults faults) {
    this.place = place;
    this.json = json;
    this.faults = faults;
  }

  void fault(String what) {
    faults.add(place, what);
  }

  /** Notes fields that nothing reads: a slip of the pen would otherwise pass in silence. */
  void allow(List<String> fields) {
    for (var field : json.properties()) {
      if (!fields.contains(field.getKey())) {
        fault("there is no field " + shown(field.getKey()) + Nearest.hint(field.getKey(), fields));
      }
    }
  }

  boolean has(String name) {
    return json.hasNonNull(name);
  }

  String word(String name) {
    String word = optionalWord(name, MAX_WORD);
    if (word == null) {
      fault(name + " is missing");
      return "?";
    }
    return word;
  }

  String id() {
    String id = optionalWord("id", MAX_ID);
    if (id == null || id.indexOf('|') >= 0) {
      fault("id must be 1 to " + MAX_ID + " characters without '|'");
      return "?";
    }
    return id;
  }

  @Nullable String optionalWord(String name) {
    return optionalWord(name, MAX_WORD);
  }

  @Nullable String optionalText(String name) {
    return optionalWord(name, MAX_ABOUT);
  }

  private @Nullable String optionalWord(String name, int longest) {
    JsonNode node = json.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!isWord(node, longest)) {
      fault(name + " must be a text of 1 to " + longest + " characters");
      return null;
    }
    return node.textValue();
  }

  int number(String name, int least, int most) {
    JsonNode node = json.get(name);
    if (node == null || !node.isInt() || node.intValue() < least || node.intValue() > most) {
      fault(name + " must be a whole number from " + least + " to " + most);
      return least;
    }
    return node.intValue();
  }

  @Nullable LocalDate day(String name) {
    String text = optionalWord(name);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      fault(name + " must be a day such as 2026-01-31");
      return null;
    }
  }

  /** The objects of a list that may be absent. */
  List<JsonPart> parts(String name, int most) {
    List<JsonPart> parts = new ArrayList<>();
    int at = 0;
    for (JsonNode item : list(name, most)) {
      String where = place + name + "[" + at++ + "]";
      if (item.isObject()) {
        parts.add(new JsonPart(where + named(item), item, faults));
      } else {
        faults.add(where, "must be an object");
      }
    }
    return parts;
  }

  /** The same objects as parts of a part: their place begins with this one's. */
  List<JsonPart> within(String name, int most) {
    return new JsonPart(place + ' ', json, faults).parts(name, most);
  }

  List<String> words(String name, int most) {
    List<String> words = new ArrayList<>();
    int at = 0;
    for (JsonNode item : list(name, most)) {
      if (isWord(item, MAX_WORD)) {
        words.add(item.textValue());
      } else {
        faults.add(
            place + name + "[" + at + "]", "must be a text of 1 to " + MAX_WORD + " characters");
      }
      at++;
    }
    return words;
  }

  private Iterable<JsonNode> list(String name, int most) {
    JsonNode node = json.get(name);
    if (node == null || node.isNull()) {
      return List.of();
    }
    if (!node.isArray() || node.size() > most) {
      fault(name + " must be a list of at most " + most);
      return List.of();
    }
    return node;
  }

  /** What a person knows the object by. */
  private static String named(JsonNode item) {
    for (String name : List.of("id", "phrase", "hashtag")) {
      if (item.path(name).isTextual()) {
        return " \"" + shown(item.get(name).textValue()) + '"';
      }
    }
    return "";
  }

  private static boolean isWord(JsonNode node, int longest) {
    return node.isTextual()
        && !node.textValue().isBlank()
        && node.textValue().length() <= longest
        && node.textValue().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  private static String shown(String text) {
    String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return plain.length() <= 60 ? plain : plain.substring(0, 60) + "…";
  }
}
