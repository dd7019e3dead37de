package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.List;

/** Prints an answer: as it is, or as a table under a line that says what the figures are. */
final class AnswerPrinter {
  private final PrintStream out;
  private final boolean json;

  AnswerPrinter(PrintStream out, boolean json) {
    this.out = out;
    this.json = json;
  }

  void print(JsonNode answer) {
    print(answer, answer.path("rows"));
  }

  /**
   * Prints an answer whose rows lie where the caller says.
   *
   * @param rows an array, or one object to be shown as one row
   */
  void print(JsonNode answer, JsonNode rows) {
    if (json) {
      out.println(answer.toPrettyString());
      return;
    }
    String head = AnswerHead.line(answer);
    if (!head.isEmpty()) {
      out.println(head);
    }
    if (rows.isEmpty()) {
      out.println("Không có số liệu nào khớp.");
      return;
    }
    AnswerTable table = new AnswerTable(AnswerHead.zone(answer));
    table.lines(rows.isArray() ? rows : List.of(rows)).forEach(out::println);
    if (answer.hasNonNull("next")) {
      out.println("Còn nữa: thêm --cursor " + answer.get("next").asText());
    }
  }
}
