package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What became of one file, in plain words. */
final class ImportAccount {
  private static final int FIRST = 20;

  private final boolean all;

  /**
   * An account that lists refused rows.
   *
   * @param all whether every refused row is listed, not only the first twenty
   */
  ImportAccount(boolean all) {
    this.all = all;
  }

  List<String> lines(String file, JsonNode answer) {
    List<String> lines = new ArrayList<>();
    String state = answer.path("state").asText("");
    if (state.equals("known")) {
      lines.add(file + ": tệp này đã nhập trước đó, không có gì thay đổi.");
      listed(answer, "held", "heldRows", lines);
    } else {
      lines.add(file + ": " + taken(answer, state.equals("preview")));
      lines.add(span(answer));
      listed(answer, "refused", "refusedRows", lines);
      listed(answer, "held", "heldRows", lines);
      answer.path("notices").forEach(notice -> lines.add("  " + notice.path("vi").asText()));
    }
    String id = answer.path("id").asText("");
    if (!id.isEmpty() && !state.equals("preview")) {
      lines.add("Mã lần nhập: " + id + " (rút lại: viewledger import --withdraw " + id + ")");
    }
    lines.removeIf(String::isEmpty);
    return lines;
  }

  private static String taken(JsonNode answer, boolean preview) {
    long readings = answer.path("readings").asLong() + answer.path("pageReadings").asLong();
    String taken =
        (preview ? "xem thử, sẽ nhận " : "nhận ") + Vietnamese.number(readings) + " dòng";
    String refused =
        answer.path("refused").asLong() == 0
            ? ""
            : ", còn " + count(answer, "refused") + " dòng chưa nhận được";
    String held =
        answer.path("held").asLong() == 0
            ? ""
            : ", giữ lại " + count(answer, "held") + " dòng của bài chưa biết";
    return taken + refused + held + ".";
  }

  private static String span(JsonNode answer) {
    if (!answer.hasNonNull("firstObservedAt") || !answer.hasNonNull("lastObservedAt")) {
      return "";
    }
    ZoneId zone = AnswerHead.zone(answer);
    return "  "
        + count(answer, "posts")
        + " bài đăng, "
        + count(answer, "pages")
        + " trang; đọc số từ "
        + Vietnamese.spelt(Instant.parse(answer.get("firstObservedAt").asText()), zone)
        + " đến "
        + Vietnamese.spelt(Instant.parse(answer.get("lastObservedAt").asText()), zone)
        + ".";
  }

  private void listed(JsonNode answer, String count, String rows, List<String> lines) {
    long listed = 0;
    for (JsonNode row : answer.path(rows)) {
      if (!all && listed == FIRST) {
        break;
      }
      lines.add("  " + row.path("vi").asText());
      listed++;
    }
    long rest = answer.path(count).asLong() - listed;
    if (rest > 0) {
      boolean more = !all && answer.path(rows).size() > FIRST;
      lines.add(
          "  … và "
              + Vietnamese.number(rest)
              + " dòng nữa"
              + (more ? " (thêm --all để xem hết)." : "."));
    }
  }

  private static String count(JsonNode answer, String field) {
    return Vietnamese.number(answer.path(field).asLong());
  }
}
