package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * How each page's connector stands, a line or two a page.
 *
 * @param zone that instants are shown in
 */
record SourceLines(ZoneId zone) {
  void print(JsonNode sources, PrintStream out) {
    if (sources.isEmpty()) {
      return;
    }
    out.println("Trang đọc qua mạng:");
    for (JsonNode source : sources) {
      out.println("  " + head(source) + ": " + details(source));
      if (!source.path("text").asText().isBlank()) {
        out.println("    " + line(source.path("text")));
      }
    }
  }

  private static String head(JsonNode source) {
    return line(source.path("platform"))
        + ' '
        + line(source.path("pageId"))
        + " ("
        + line(source.path("source"))
        + ')';
  }

  private String details(JsonNode source) {
    List<String> parts = new ArrayList<>();
    parts.add(state(source.path("state").asText()));
    int posts = source.path("posts").asInt();
    parts.add(
        source.path("walkedThrough").asBoolean()
            ? posts + " bài đăng"
            : posts + " bài đăng, đang tìm tiếp bài cũ");
    if (source.path("waiting").asInt() > 0) {
      parts.add(source.path("waiting").asInt() + " bài chờ đọc");
    }
    if (source.path("delayed").asInt() > 0) {
      parts.add(source.path("delayed").asInt() + " bài đọc chậm");
    }
    if (source.path("lastAnswer").isTextual()) {
      parts.add("đọc lần cuối " + moment(source.path("lastAnswer")));
    }
    if (source.path("pausedUntil").isTextual()) {
      parts.add("đọc tiếp lúc " + moment(source.path("pausedUntil")));
    }
    List<String> missing = new ArrayList<>();
    source.path("notGiven").fieldNames().forEachRemaining(missing::add);
    if (!missing.isEmpty()) {
      parts.add("trang không có: " + String.join(", ", missing) + since(source));
    }
    return String.join(", ", parts);
  }

  private String since(JsonNode source) {
    JsonNode changed = source.path("notGivenChanged");
    return changed.isTextual() ? " (đổi lúc " + moment(changed) + ")" : "";
  }

  private String moment(JsonNode instant) {
    return Vietnamese.spelt(Instant.parse(instant.asText()), zone);
  }

  private static String state(String state) {
    return switch (state) {
      case "starting" -> "đang khởi động";
      case "waiting" -> "chờ quyền kết nối";
      case "reading" -> "đang đọc";
      case "paused" -> "tạm dừng";
      case "refused" -> "bị từ chối";
      case "failed" -> "đang lỗi";
      default -> state;
    };
  }

  private static String line(JsonNode text) {
    return text.asText("").replaceAll("[\\p{Cntrl}\\s]+", " ");
  }
}
