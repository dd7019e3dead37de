package org.viewledger.dashboard.warehouse;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.viewledger.dashboard.proof.Bindings;

/**
 * Collects the values of one statement and hands out what stands for them in its text. The engine
 * puts the values in: they are never parsed as SQL.
 */
public final class Parameters implements Bindings {
  private final Map<String, String> values = new LinkedHashMap<>();

  @Override
  public String text(String value) {
    return placeholder("String", escape(value));
  }

  @Override
  public String texts(List<String> values) {
    return placeholder(
        "Array(String)",
        values.stream()
            .map(value -> '\'' + escape(value).replace("'", "\\'") + '\'')
            .collect(Collectors.joining(",", "[", "]")));
  }

  String day(LocalDate day) {
    return placeholder("Date", day.toString());
  }

  @Override
  public String number(long number) {
    return placeholder("Int64", Long.toString(number));
  }

  @Override
  public String numbers(List<Long> numbers) {
    return placeholder(
        "Array(Int64)",
        numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")));
  }

  /** The finished statement. */
  public Sql sql(String text) {
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
      case "Array(Int64)" -> "i";
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
