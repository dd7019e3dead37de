package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code POST /replay}: Kafka records, one a line, sent as they are at full speed. */
@Command(
    name = "replay",
    description = {
      "Gửi bản ghi Kafka (NDJSON) vào máy chủ; cần allowReplay: true.",
      "Send Kafka records (NDJSON) into a running instance; needs allowReplay: true."
    },
    mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {
  private static final double MILLIS = 1000.0;

  private final Surroundings surroundings;

  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private WaitOptions waiting = new WaitOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE.ndjson", description = "Các tệp / files")
  private List<Path> files = new ArrayList<>();

  ReplayCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws CommandFailedException {
    for (Path file : files) {
      if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
        throw new CommandFailedException(
            "Không đọc được tệp " + file + ": kiểm tra tên và quyền đọc");
      }
    }
    ApiClient api = server.connect(surroundings);
    for (Path file : files) {
      replay(api, file);
    }
    return 0;
  }

  private void replay(ApiClient api, Path file) throws CommandFailedException {
    Instant start = surroundings.clock().instant();
    JsonNode answer;
    long records;
    try (ProgressBar bar =
            new ProgressBar(surroundings, "Gửi " + file.getFileName(), Files.size(file));
        InputStream in = Files.newInputStream(file);
        CountedBody body = new CountedBody(in, bar::at)) {
      answer =
          api.post("/replay", BodyPublishers.ofInputStream(() -> body), "application/x-ndjson");
      records = answer.path("records").asLong(body.lines());
      say("Đã gửi", records, start);
      if (waiting.isOn()) {
        bar.waiting("Đang chờ số liệu hiện…");
        waiting.await(api, surroundings, answer);
      }
    } catch (IOException e) {
      throw new CommandFailedException("Không đọc được tệp " + file + ": " + e.getMessage());
    }
    if (waiting.isOn()) {
      say("Đã hiện trong số liệu:", records, start);
    }
  }

  private void say(String what, long records, Instant start) {
    long millis = Math.max(1, Duration.between(start, surroundings.clock().instant()).toMillis());
    surroundings
        .out()
        .println(
            what
                + " "
                + Vietnamese.number(records)
                + " bản ghi trong "
                + Vietnamese.number(BigDecimal.valueOf(millis, 3))
                + " giây ("
                + Vietnamese.number(Math.round(records * MILLIS / millis))
                + " bản ghi/giây)");
  }
}
