package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The line that says what the figures below it are: basis, metric, days, as known when. */
final class AnswerHead {
  private static final String STANDARD_ZONE = "Asia/Ho_Chi_Minh";

  /** The basis of what was published in the period, whenever it was seen. */
  private static final String PUBLISHED = "published-in-period";

  private AnswerHead() {}

  static ZoneId zone(JsonNode answer) {
    return ZoneId.of(answer.path("zone").asText(STANDARD_ZONE));
  }

  /** Empty where the answer carries none of it. */
  static String line(JsonNode answer) {
    List<String> parts = new ArrayList<>();
    String metric = answer.path("metric").asText("");
    if (!metric.isEmpty()) {
      parts.add(AnswerTable.metric(metric) + basis(answer.path("basis").asText("")));
    }
    if (answer.path("basis").asText().equals(PUBLISHED) && answer.hasNonNull("to")) {
      parts.add(days(answer, "to"));
      parts.add(
          "tính từ lúc đăng đến "
              + (answer.hasNonNull("at") ? "hết ngày " + day(answer, "at") : "lần đọc số cuối"));
    } else if (answer.hasNonNull("from") && answer.hasNonNull("through")) {
      parts.add(days(answer, "through"));
    }
    if (answer.hasNonNull("knownAt")) {
      Instant knownAt = Instant.parse(answer.get("knownAt").asText());
      parts.add("theo số đã biết lúc " + Vietnamese.spelt(knownAt, zone(answer)));
    }
    if (answer.path("provisional").asBoolean(false)) {
      parts.add("số tạm tính");
    }
    return String.join(", ", parts);
  }

  private static String days(JsonNode answer, String last) {
    return "từ ngày " + day(answer, "from") + " đến hết ngày " + day(answer, last);
  }

  private static String day(JsonNode answer, String name) {
    return Vietnamese.day(LocalDate.parse(answer.path(name).asText()));
  }

  static String basis(String basis) {
    return switch (basis) {
      case "in-period" -> " tăng thêm trong kỳ";
      case PUBLISHED -> " của các bài đăng trong kỳ";
      default -> "";
    };
  }
}
