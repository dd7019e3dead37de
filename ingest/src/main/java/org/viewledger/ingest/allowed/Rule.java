package org.viewledger.ingest.allowed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One kind of request: its path and, of each value that it may carry, what that may be.
 *
 * @param values by name; a name that is not here is refused
 */
public record Rule(String method, Pattern path, Map<String, Values> values) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a value may be. */
  @FunctionalInterface
  interface Values {
    /** What of the value is not allowed. */
    List<String> refusals(String value, AllowList list);
  }

  public Rule {
    values = Map.copyOf(values);
  }

  static Rule get(String path, Map<String, Values> values) {
    return new Rule("GET", Pattern.compile(path), values);
  }

  static Rule post(String path, Map<String, Values> values) {
    return new Rule("POST", Pattern.compile(path), values);
  }

  /** Whatever it is, it names no field: cursors, identities of the account, secrets. */
  static Values anything() {
    return (value, list) -> List.of();
  }

  static Values matching(String pattern) {
    Pattern allowed = Pattern.compile(pattern);
    return (value, list) -> allowed.matcher(value).matches() ? List.of() : List.of(value);
  }

  /** Items between commas, those inside brackets left alone, each like one of the patterns. */
  static Values listOf(String... patterns) {
    List<Pattern> allowed = Set.of(patterns).stream().map(Pattern::compile).toList();
    return (value, list) ->
        items(value).stream()
            .filter(item -> allowed.stream().noneMatch(each -> each.matcher(item).matches()))
            .toList();
  }

  /** The same as a list of texts in JSON. */
  static Values jsonListOf(String... names) {
    Set<String> allowed = Set.of(names);
    return (value, list) -> {
      List<String> refusals = new ArrayList<>();
      try {
        JSON.readTree(value).forEach(each -> refusals.add(each.asText()));
      } catch (JsonProcessingException e) {
        return List.of("no JSON");
      }
      refusals.removeAll(allowed);
      return refusals;
    };
  }

  private static List<String> items(String value) {
    List<String> items = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
      if (c == ',' && depth == 0) {
        items.add(value.substring(from, i));
        from = i + 1;
      }
    }
    items.add(value.substring(from));
    return items;
  }

  /** Facebook's list of requests inside one: each must be allowed by itself. */
  static Values batch() {
    return (value, list) -> {
      List<String> refusals = new ArrayList<>();
      try {
        for (JsonNode element : JSON.readTree(value)) {
          element
              .fieldNames()
              .forEachRemaining(
                  name -> {
                    if (!Set.of("method", "relative_url").contains(name)) {
                      refusals.add("batch: " + name);
                    }
                  });
          String url = '/' + element.path("relative_url").asText();
          int question = url.indexOf('?');
          String path = question < 0 ? url : url.substring(0, question);
          Map<String, String> query = query(question < 0 ? "" : url.substring(question + 1));
          refusals.addAll(list.refusals(element.path("method").asText(), path, query));
        }
      } catch (JsonProcessingException e) {
        refusals.add("batch: no JSON");
      }
      return refusals;
    };
  }

  static Map<String, String> query(String text) {
    Map<String, String> values = new TreeMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        values.put(
            equals < 0 ? pair : pair.substring(0, equals),
            equals < 0 ? "" : pair.substring(equals + 1));
      }
    }
    return values;
  }

  boolean isOf(String itsMethod, String itsPath) {
    return method.equals(itsMethod) && path.matcher(itsPath).matches();
  }

  List<String> refusals(Map<String, String> itsValues, AllowList list) {
    List<String> refusals = new ArrayList<>();
    itsValues.forEach(
        (name, value) -> {
          Values allowed = values.get(name);
          if (allowed == null) {
            refusals.add(name);
          } else {
            allowed.refusals(value, list).forEach(each -> refusals.add(name + ": " + each));
          }
        });
    return refusals;
  }
}
