package org.viewledger.dashboard.warehouse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Collects the values of one statement and hands out what stands for them in its text. The engine
 * puts the values in: they are never parsed as SQL.
 */
final class Parameters {
  private final Map<String, String> values = new LinkedHashMap<>();

  /** The placeholder of a text. */
  String text(String value) {
    return placeholder("String", escape(value));
  }

  /** The placeholder of a list of texts. */
  String texts(List<String> values) {
    return placeholder(
        "Array(String)",
        values.stream()
            .map(value -> '\'' + escape(value).replace("'", "\\'") + '\'')
            .collect(Collectors.joining(",", "[", "]")));
  }

  String day(LocalDate day) {
    return placeholder("Date", day.toString());
  }

  String number(long number) {
    return placeholder("Int64", Long.toString(number));
  }

  /** The finished statement. */
  Sql sql(String text) {
    return new Sql(text, values);
  }

  private String placeholder(String type, String value) {
    for (Map.Entry<String, String> known : values.entrySet()) {
      if (known.getValue().equals(value) && known.getKey().startsWith(prefix(type))) {
        return '{' + known.getKey() + ':' + type + '}';
      }
    }
    String name = prefix(type) + values.size();
    values.put(name, value);
    return '{' + name + ':' + type + '}';
  }

  /** One letter a type, so that equal values share a parameter only within their type. */
  private static String prefix(String type) {
    return switch (type) {
      case "String" -> "s";
      case "Array(String)" -> "a";
      case "Date" -> "d";
      case "Int64" -> "n";
      default -> throw new IllegalArgumentException("no such parameter type: " + type);
    };
  }

  /** ClickHouse reads a parameter in its escaped text form, that of tab-separated values. */
  private static String escape(String value) {
    StringBuilder escaped = new StringBuilder(value.length() + 8);
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> escaped.append("\\\\");
        case '\t' -> escaped.append("\\t");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\0' -> escaped.append("\\0");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
