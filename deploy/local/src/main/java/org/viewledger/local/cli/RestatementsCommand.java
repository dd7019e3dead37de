package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code GET /restatements}: closed and cited figures that changed since, and why. */
@Command(
    name = "restatements",
    description = {
      "Những số đã chốt hoặc đã trích dẫn nay thay đổi, và vì sao.",
      "Closed and cited figures that changed since, and why."
    },
    mixinStandardHelpOptions = true)
final class RestatementsCommand implements Callable<Integer> {
  private static final String NONE = "–";

  private final Surroundings surroundings;

  @Mixin private ServerOptions server = new ServerOptions();

  @Option(names = "--calendar", description = "Lịch báo cáo / reporting calendar")
  private @Nullable String calendar;

  @Option(names = "--period", description = "Kỳ / period: 2026-10…")
  private @Nullable String period;

  @Option(names = "--unit", paramLabel = "ID", description = "Đơn vị / unit")
  private @Nullable String unit;

  @Option(names = "--citation", paramLabel = "ID", description = "Trích dẫn / citation")
  private @Nullable String citation;

  @Option(names = "--metric", description = "Chỉ số / metric")
  private @Nullable String metric;

  @Option(names = "--topic", paramLabel = "ID", description = "Chủ đề / topic")
  private @Nullable String topic;

  @Option(names = "--examine", description = "Tìm lại ngay trước khi trả lời / look again first")
  private boolean examine;

  @Option(names = "--json", description = "In JSON nguyên văn / print the JSON")
  private boolean json;

  RestatementsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws CommandFailedException {
    QueryFilters.Parameters parameters =
        new QueryFilters.Parameters()
            .add("calendar", calendar)
            .add("period", period)
            .add("unit", unit)
            .add("citation", citation)
            .add("metric", metric)
            .add("topic", topic)
            .add("examine", examine ? "true" : null);
    JsonNode answer = server.connect(surroundings).get("/restatements", parameters.pairs());
    if (json) {
      surroundings.out().println(answer.toPrettyString());
    } else if (answer.path("rows").isEmpty()) {
      surroundings.out().println("Chưa có điều chỉnh số đã chốt.");
    } else {
      table(answer.path("rows")).lines().forEach(surroundings.out()::println);
    }
    return 0;
  }

  private static TextTable table(JsonNode rows) {
    TextTable table =
        new TextTable(
            List.of(
                "Kỳ hoặc trích dẫn",
                "Đơn vị",
                "Số",
                "Chủ đề",
                "Trước",
                "Sau",
                "Do",
                "Người",
                "Ngày"),
            List.of(false, false, false, false, true, true, false, false, false));
    rows.forEach(row -> table.add(cells(row)));
    return table;
  }

  private static List<String> cells(JsonNode row) {
    return List.of(
        row.hasNonNull("citation")
            ? row.get("citation").asText()
            : row.path("calendar").asText() + ' ' + row.path("period").asText(),
        row.path("unit").asText(NONE),
        figure(row),
        row.path("topic").asText(NONE),
        number(row.path("before")),
        number(row.path("after")),
        cause(row.path("cause").asText()),
        row.path("by").asText(NONE),
        Vietnamese.day(LocalDate.parse(row.path("day").asText())));
  }

  private static String figure(JsonNode row) {
    boolean posts = row.path("metric").asText().equals("posts");
    return (posts ? "Bài đăng" : AnswerTable.metric(row.path("metric").asText()))
        + AnswerHead.basis(row.path("basis").asText());
  }

  private static String number(JsonNode value) {
    return value.isNumber() ? Vietnamese.number(value.decimalValue()) : NONE;
  }

  private static String cause(String cause) {
    return switch (cause) {
      case "late-data" -> "số liệu đến muộn";
      case "platform-correction" -> "kênh điều chỉnh số";
      case "re-tagging" -> "xếp lại chủ đề";
      case "manual" -> "người nhập";
      default -> cause;
    };
  }
}
