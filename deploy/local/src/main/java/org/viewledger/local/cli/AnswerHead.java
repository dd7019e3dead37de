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
    if (answer.hasNonNull("from") && answer.hasNonNull("through")) {
      parts.add(
          "từ ngày "
              + Vietnamese.day(LocalDate.parse(answer.get("from").asText()))
              + " đến hết ngày "
              + Vietnamese.day(LocalDate.parse(answer.get("through").asText())));
    }
    if (answer.hasNonNull("knownAt")) {
      Instant knownAt = Instant.parse(answer.get("knownAt").asText());
      parts.add("tính đến " + Vietnamese.spelt(knownAt, zone(answer)));
    }
    if (answer.path("provisional").asBoolean(false)) {
      parts.add("số tạm tính");
    }
    return String.join(", ", parts);
  }

  static String basis(String basis) {
    return switch (basis) {
      case "in-period" -> " tăng thêm trong kỳ";
      case "published-in-period" -> " của các bài đăng trong kỳ";
      default -> "";
    };
  }
}
