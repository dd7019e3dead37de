package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;

/** Rows of an answer as a table: one column a field, in the order in which fields appear. */
final class AnswerTable {
  private static final String ABSENT = "không có số liệu";
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");

  private static final Map<String, String> HEADINGS =
      Map.ofEntries(
          Map.entry("day", "Ngày"),
          Map.entry("week", "Tuần"),
          Map.entry("month", "Tháng"),
          Map.entry("quarter", "Quý"),
          Map.entry("year", "Năm"),
          Map.entry("platform", "Kênh"),
          Map.entry("page", "Trang"),
          Map.entry("pageId", "Mã trang"),
          Map.entry("postId", "Mã bài"),
          Map.entry("unit", "Đơn vị"),
          Map.entry("topic", "Chủ đề"),
          Map.entry("label", "Nhãn"),
          Map.entry("labels", "Nhãn"),
          Map.entry("kind", "Loại"),
          Map.entry("value", "Số"),
          Map.entry("low", "Từ"),
          Map.entry("high", "Đến"),
          Map.entry("estimated", "Số gần đúng"),
          Map.entry("corrections", "Điều chỉnh giảm"),
          Map.entry("notDated", "Đã có trước khi theo dõi"),
          Map.entry("lastRead", "Đọc số lần cuối"),
          Map.entry("posts", "Bài đăng"),
          Map.entry("items", "Tin, bài, clip"),
          Map.entry("publications", "Lượt đăng"),
          Map.entry("shared", "Chia sẻ lại"),
          Map.entry("from", "Từ ngày"),
          Map.entry("through", "Đến hết ngày"),
          Map.entry("opening", "Đã có trước khi theo dõi"),
          Map.entry("median", "Trung vị"),
          Map.entry("maximum", "Cao nhất"),
          Map.entry("publishedAt", "Ngày giờ đăng"),
          Map.entry("title", "Tiêu đề"),
          Map.entry("status", "Trạng thái"),
          Map.entry("permalink", "Liên kết"),
          Map.entry("gain", "Tăng thêm"),
          Map.entry("closing", "Cộng dồn"),
          Map.entry("below", "Thấp hơn nhiều nhất"),
          Map.entry("above", "Cao hơn nhiều nhất"),
          Map.entry("name", "Tên"),
          Map.entry("rules", "Số quy tắc"),
          Map.entry("to", "Đến ngày"),
          Map.entry("topicName", "Tên chủ đề"),
          Map.entry("topicFrom", "Do đâu"),
          Map.entry("views", "Lượt xem"),
          Map.entry("yearViews", "Lượt xem 12 tháng qua"));

  private final ZoneId zone;

  AnswerTable(ZoneId zone) {
    this.zone = zone;
  }

  /** The rows, with the fields of inner objects as columns of their own; empty ones left out. */
  List<String> lines(Iterable<JsonNode> rows) {
    List<Map<String, JsonNode>> flat = new ArrayList<>();
    Set<String> columns = new LinkedHashSet<>();
    for (JsonNode row : rows) {
      Map<String, JsonNode> cells = new LinkedHashMap<>();
      flatten(row, cells);
      flat.add(cells);
      cells.forEach(
          (name, value) -> {
            // The figure asked for is never left out: that there is none is the answer.
            if (!isEmpty(value) || (name.equals("value") && !cells.containsKey("median"))) {
              columns.add(name);
            }
          });
    }
    List<String> ordered = List.copyOf(columns);
    TextTable table =
        new TextTable(
            ordered.stream().map(AnswerTable::heading).toList(),
            ordered.stream().map(name -> isNumeric(name, flat)).toList());
    flat.forEach(cells -> table.add(ordered.stream().map(name -> text(cells.get(name))).toList()));
    return table.lines();
  }

  private static void flatten(JsonNode row, Map<String, JsonNode> cells) {
    for (Map.Entry<String, JsonNode> field : row.properties()) {
      if (field.getValue().isObject()) {
        flatten(field.getValue(), cells);
      } else {
        cells.put(field.getKey(), field.getValue());
      }
    }
  }

  private static boolean isEmpty(JsonNode value) {
    return value.isNull() || (value.isArray() && value.isEmpty());
  }

  private static boolean isNumeric(String name, List<Map<String, JsonNode>> rows) {
    return rows.stream()
        .map(cells -> cells.get(name))
        .allMatch(value -> value == null || value.isNull() || value.isNumber());
  }

  private static String heading(String name) {
    String known = HEADINGS.get(name);
    return known != null ? known : metric(name);
  }

  /** A metric's Vietnamese name; for what is no metric the name as it is. */
  static String metric(String id) {
    String name = MetricCatalogue.standard().find(id).map(Metric::vi).orElse(id);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private String text(@Nullable JsonNode value) {
    if (value == null || isEmpty(value)) {
      return ABSENT;
    }
    if (value.isNumber()) {
      return Vietnamese.number(value.decimalValue());
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "có" : "không";
    }
    if (value.isArray()) {
      List<String> parts = new ArrayList<>();
      value.forEach(part -> parts.add(part.asText()));
      return String.join(", ", parts);
    }
    return moment(value.asText());
  }

  private String moment(String text) {
    try {
      if (DAY.matcher(text).matches()) {
        return Vietnamese.day(LocalDate.parse(text));
      }
      if (INSTANT.matcher(text).matches()) {
        return Vietnamese.moment(Instant.parse(text), zone);
      }
    } catch (DateTimeParseException e) {
      // Shaped like a day, but a title may be anything: shown as it is.
      return text;
    }
    return text;
  }
}
