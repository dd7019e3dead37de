package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code GET} and {@code PUT /taxonomy/{unit}}: a unit's topics and rules. */
@Command(
    name = "taxonomy",
    description = {
      "In bộ chủ đề đang dùng; xem trước hoặc ban hành bộ đã sửa.",
      "Print the taxonomy in force; preview or publish an edited one."
    },
    mixinStandardHelpOptions = true)
final class TaxonomyCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private WaitOptions waiting = new WaitOptions();

  @Option(names = "--unit", defaultValue = "all", description = "Đơn vị / unit (${DEFAULT-VALUE})")
  private String unit = "all";

  @ArgGroup private @Nullable Edited edited;

  @Option(names = "--json", description = "In JSON nguyên văn / print the JSON")
  private boolean json;

  TaxonomyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** A file that this command printed, edited. */
  static final class Edited {
    @Option(
        names = "--preview",
        paramLabel = "FILE",
        description = "Xem trước bài nào chuyển / which posts would move")
    private @Nullable Path preview;

    @Option(
        names = "--publish",
        paramLabel = "FILE",
        description = "Ban hành / publish the next version")
    private @Nullable Path publish;
  }

  @Override
  public Integer call() throws CommandFailedException {
    ApiClient api = server.connect(surroundings);
    String path = "/taxonomy/" + ApiClient.encoded(unit);
    Path preview = edited == null ? null : edited.preview;
    Path publish = edited == null ? null : edited.publish;
    if (preview != null) {
      show(api.put(path + "?preview=true", read(preview)));
    } else if (publish != null) {
      JsonNode sent = api.put(path, read(publish));
      if (waiting.isOn()) {
        waiting.await(api, surroundings, sent);
      }
      surroundings.out().println("Đã ban hành phiên bản " + sent.path("version").asText() + ".");
    } else {
      surroundings.out().println(api.get(path, List.of()).toPrettyString());
    }
    return 0;
  }

  private void show(JsonNode answer) {
    AnswerPrinter printer = new AnswerPrinter(surroundings.out(), json);
    if (json) {
      printer.print(answer);
      return;
    }
    surroundings
        .out()
        .println(
            "Sẽ chuyển "
                + Vietnamese.number(answer.at("/moved/posts").asLong())
                + " trong "
                + Vietnamese.number(answer.path("posts").asLong())
                + " bài, "
                + Vietnamese.number(answer.at("/moved/views").asLong())
                + " lượt xem ("
                + Vietnamese.number(answer.at("/moved/yearViews").asLong())
                + " trong 12 tháng qua).");
    for (JsonNode move : answer.path("moves")) {
      surroundings
          .out()
          .println(
              "  "
                  + move.path("from").asText()
                  + " → "
                  + move.path("to").asText()
                  + ": "
                  + Vietnamese.number(move.path("posts").asLong())
                  + " bài, "
                  + Vietnamese.number(move.path("views").asLong())
                  + " lượt xem");
    }
    for (JsonNode example : answer.path("examples")) {
      surroundings
          .out()
          .println(
              "Ví dụ: "
                  + example.path("title").asText().replaceAll("[\\p{Cntrl}\\s]+", " ")
                  + " → "
                  + example.path("to").asText()
                  + (example.path("evidence").isEmpty()
                      ? ""
                      : " vì có " + words(example.path("evidence"))));
    }
  }

  /** The words that decided, each once. */
  static String words(JsonNode evidence) {
    Set<String> words = new LinkedHashSet<>();
    evidence.forEach(because -> words.add('“' + because.path("found").asText() + '”'));
    return String.join(", ", words);
  }

  private static String read(Path file) throws CommandFailedException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new CommandFailedException("Tệp " + file + " không phải UTF-8: lưu lại dạng UTF-8");
    } catch (IOException e) {
      throw new CommandFailedException(
          "Không đọc được tệp " + file + ": kiểm tra tên và quyền đọc");
    }
  }
}
