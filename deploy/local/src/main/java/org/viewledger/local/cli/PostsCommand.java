package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PostKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code GET /posts}: a list of posts, one post, or the days of one post. */
@Command(
    name = "posts",
    description = {
      "Danh sách bài đăng; một bài; hoặc từng ngày của một bài.",
      "A list of posts; one post; or the days of one post."
    },
    mixinStandardHelpOptions = true)
final class PostsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private QueryFilters filters = new QueryFilters();

  @Parameters(
      arity = "0..1",
      paramLabel = "POST",
      description = "Một bài / one post: platform|pageId|postId")
  private @Nullable String post;

  @Option(names = "--days", description = "Từng ngày của bài đó / the post's days")
  private boolean days;

  @Option(
      names = "--metric",
      defaultValue = "views",
      description = "Chỉ số của --days / metric of --days (${DEFAULT-VALUE})")
  private String metric = "views";

  @Option(names = "--from", paramLabel = "DAY", description = "Đăng từ ngày / published from")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "Đăng đến ngày / published until")
  private @Nullable LocalDate to;

  @Option(names = "--q", paramLabel = "TEXT", description = "Chữ trong bài / text to look for")
  private @Nullable String text;

  @Option(names = "--sort", description = "Thứ tự / order")
  private @Nullable String sort;

  @Option(names = "--limit", description = "Số bài nhiều nhất / at most")
  private @Nullable Integer limit;

  @Option(names = "--cursor", description = "Tiếp từ trang trước / go on from the page before")
  private @Nullable String cursor;

  @Option(names = "--json", description = "In JSON nguyên văn / print the JSON")
  private boolean json;

  PostsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws CommandFailedException {
    if (days && post == null) {
      throw new ParameterException(
          spec.commandLine(), "--days cần một bài: platform|pageId|postId");
    }
    String one = post == null ? null : path(post);
    ApiClient api = server.connect(surroundings);
    AnswerPrinter printer = new AnswerPrinter(surroundings.out(), json);
    if (one == null) {
      printer.print(api.get("/posts", parameters()));
    } else if (days) {
      JsonNode answer = api.get(one + "/days", List.of(Map.entry("metric", metric)));
      printer.print(answer, answer.path("days"));
    } else {
      JsonNode answer = api.get(one, List.of());
      printer.print(answer, withoutWhy(answer));
      why(answer);
    }
    return 0;
  }

  /** Who decided the topic is told below the table: a column bears one value. */
  private static JsonNode withoutWhy(JsonNode answer) {
    ObjectNode row = answer.deepCopy();
    return row.remove(List.of("assignment", "rules"));
  }

  private void why(JsonNode answer) {
    if (json) {
      return;
    }
    JsonNode person = answer.path("assignment");
    if (person.hasNonNull("primaryTopic")) {
      surroundings
          .out()
          .println(
              "Chủ đề do "
                  + person.path("by").asText()
                  + " chọn"
                  + (person.hasNonNull("reason") ? ": " + person.get("reason").asText() : "."));
    } else if (!answer.at("/rules/evidence").isEmpty()) {
      surroundings
          .out()
          .println("Xếp chủ đề vì bài có: " + TaxonomyCommand.words(answer.at("/rules/evidence")));
    }
  }

  private List<Map.Entry<String, String>> parameters() {
    QueryFilters.Parameters parameters =
        new QueryFilters.Parameters()
            .add("from", from)
            .add("to", to)
            .add("q", text)
            .add("sort", sort)
            .add("limit", limit)
            .add("cursor", cursor);
    filters.addTo(parameters);
    return parameters.pairs();
  }

  private String path(String text) {
    return path(text, spec);
  }

  /** The address of a post by its key as people type it. */
  static String path(String text, CommandSpec spec) {
    PostKey key =
        PostKey.parse(text)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "\"" + text + "\" cần dạng platform|pageId|postId, đặt trong dấu nháy"));
    return "/posts/"
        + String.join(
            "/",
            List.of(
                ApiClient.encoded(key.platform()),
                ApiClient.encoded(key.pageId()),
                ApiClient.encoded(key.postId())));
  }
}
