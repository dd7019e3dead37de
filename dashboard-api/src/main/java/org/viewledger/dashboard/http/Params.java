package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.Nearest;

/** The query parameters of one request; an unknown one is refused with the nearest right name. */
final class Params {
  /** Longest value of one parameter, in UTF-16 units. */
  private static final int MAX_LENGTH = 4_000;

  private final Map<String, List<String>> values;

  private Params(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * @param known every name that this call understands
   */
  static Params of(Context ctx, String... known) {
    Map<String, List<String>> values = ctx.queryParamMap();
    List<String> names = Arrays.asList(known);
    values.forEach(
        (name, given) -> {
          if (!names.contains(name)) {
            throw new InvalidQueryException(
                name,
                "there is no parameter "
                    + Problem.shown(name)
                    + Nearest.hint(name, names)
                    + (names.isEmpty()
                        ? "; this call takes none"
                        : "; there is " + String.join(", ", names)));
          }
          for (String value : given) {
            if (value.length() > MAX_LENGTH || value.indexOf('\0') >= 0) {
              throw new InvalidQueryException(
                  name, name + " must have at most " + MAX_LENGTH + " printable characters");
            }
          }
        });
    return new Params(values);
  }

  /** The fields of a body that ask the same question. */
  static Params of(JsonBody body, String... known) {
    Map<String, List<String>> values = new HashMap<>();
    for (String name : known) {
      List<String> given = body.all(name);
      if (!given.isEmpty()) {
        values.put(name, given);
      }
    }
    return new Params(values);
  }

  /** Values that came some other way, such as in a form; names that are not known are left out. */
  static Params of(Map<String, List<String>> given, String... known) {
    Map<String, List<String>> values = new HashMap<>(given);
    values.keySet().retainAll(Arrays.asList(known));
    return new Params(values);
  }

  /** The only value of a parameter; an empty one counts as absent. */
  Optional<String> one(String name) {
    List<String> given = values.getOrDefault(name, List.of());
    if (given.size() > 1) {
      throw new InvalidQueryException(name, name + " is given " + given.size() + " times: once");
    }
    return given.stream().filter(value -> !value.isBlank()).findFirst();
  }

  /** Every value of a repeatable parameter. */
  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  Optional<LocalDate> day(String name) {
    return one(name).map(text -> day(name, text));
  }

  LocalDate requiredDay(String name) {
    return day(name)
        .orElseThrow(
            () ->
                new InvalidQueryException(
                    name, name + " is missing: give a day, such as " + name + "=2026-01-31"));
  }

  int number(String name, int otherwise) {
    return one(name)
        .map(
            text -> {
              try {
                return Integer.parseInt(text);
              } catch (NumberFormatException e) {
                throw new InvalidQueryException(
                    name, name + " must be a whole number: " + Problem.shown(text));
              }
            })
        .orElse(otherwise);
  }

  /** One of a few words. */
  String word(String name, String otherwise, List<String> words) {
    String word = one(name).orElse(otherwise);
    if (!words.contains(word)) {
      throw new InvalidQueryException(
          name, name + " must be one of " + String.join(", ", words) + Nearest.hint(word, words));
    }
    return word;
  }

  private static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidQueryException(
          name, name + " must be a day such as 2026-01-31: " + Problem.shown(text));
    }
  }
}
