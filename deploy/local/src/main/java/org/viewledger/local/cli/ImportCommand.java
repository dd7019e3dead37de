package org.viewledger.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code POST /imports}: files in, with an account of what was refused; or one withdrawn. */
@Command(
    name = "import",
    description = {
      "Nhập tệp số liệu (CSV, XLSX) vào máy chủ.",
      "Bring files of readings (CSV, XLSX) in."
    },
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private WaitOptions waiting = new WaitOptions();

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "Các tệp / files")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "Tệp ánh xạ cột (YAML) / which column is what")
  private @Nullable Path mapping;

  @Option(
      names = "--platform",
      paramLabel = "P",
      description = "Kênh cho ô trống / platform of blank cells")
  private @Nullable String platform;

  @Option(
      names = "--page",
      paramLabel = "ID",
      description = "Mã trang cho ô trống / page of blank cells")
  private @Nullable String page;

  @Option(
      names = "--page-name",
      paramLabel = "NAME",
      description = "Tên trang đó / that page's name")
  private @Nullable String pageName;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Múi giờ của bản xuất, như Asia/Ho_Chi_Minh / an export's time zone")
  private @Nullable String zone;

  @Option(
      names = "--observed-at",
      paramLabel = "TIME",
      description = "Lúc xuất tệp, như 2026-11-22T20:05 / when an export was downloaded")
  private @Nullable String observedAt;

  @Option(
      names = "--new-posts",
      description = "Nhận bài chưa biết là bài mới / take unknown posts as new ones")
  private boolean newPosts;

  @Option(
      names = "--lifetime",
      description = "Bản xuất YouTube Studio là của kỳ Toàn thời gian / it is of the lifetime")
  private boolean lifetime;

  @Option(
      names = {"--dry-run", "--preview"},
      description = "Chỉ xem thử, không nhập / preview only")
  private boolean dryRun;

  @Option(names = "--all", description = "Liệt kê mọi dòng chưa nhận / list every refused row")
  private boolean all;

  @Option(
      names = "--withdraw",
      paramLabel = "ID",
      description = "Rút lại một lần nhập / withdraw an import")
  private @Nullable String withdraw;

  @Option(names = "--json", description = "In JSON nguyên văn / print the JSON")
  private boolean json;

  ImportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws CommandFailedException {
    if (files.isEmpty() == (withdraw == null)) {
      throw new ParameterException(spec.commandLine(), "Cần tên tệp, hoặc --withdraw ID");
    }
    if (page != null && platform == null) {
      throw new ParameterException(spec.commandLine(), "--page cần kèm --platform");
    }
    Map<String, String> texts = texts();
    ApiClient api = server.connect(surroundings);
    if (withdraw != null) {
      withdraw(api, withdraw);
      return 0;
    }
    int exit = 0;
    for (Path file : files) {
      try {
        exit = Math.max(exit, bringIn(api, file, texts));
      } catch (CommandFailedException e) {
        // The other files may still be good: each is told of, and the exit code tells of any.
        surroundings.err().println(file.getFileName() + ": " + e.getMessage());
        exit = 1;
      }
    }
    return exit;
  }

  private Map<String, String> texts() throws CommandFailedException {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("dryRun", String.valueOf(dryRun));
    if (mapping != null) {
      try {
        texts.put("mapping", Files.readString(mapping));
      } catch (IOException e) {
        throw new CommandFailedException(
            "Không đọc được tệp ánh xạ " + mapping + ": kiểm tra tên và quyền đọc");
      }
    }
    put(texts, "platform", platform);
    put(texts, "page", page);
    put(texts, "pageName", pageName);
    put(texts, "zone", zone);
    put(texts, "observedAt", observedAt);
    put(texts, "newPosts", newPosts ? "true" : null);
    put(texts, "lifetime", lifetime ? "true" : null);
    return texts;
  }

  private static void put(Map<String, String> texts, String name, @Nullable String text) {
    if (text != null) {
      texts.put(name, text);
    }
  }

  private int bringIn(ApiClient api, Path file, Map<String, String> texts)
      throws CommandFailedException {
    MultipartFile form = form(file, texts);
    JsonNode answer;
    try (ProgressBar bar =
        new ProgressBar(surroundings, "Gửi " + file.getFileName(), form.size())) {
      answer =
          api.post(
              "/imports" + (dryRun ? "?dryRun=true" : ""), form.body(bar::at), form.contentType());
      if (waiting.isOn() && !dryRun) {
        bar.waiting("Đang chờ số liệu hiện…");
        waiting.await(api, surroundings, answer);
      }
    }
    if (json) {
      surroundings.out().println(answer.toPrettyString());
    } else {
      new ImportAccount(all)
          .lines(String.valueOf(file.getFileName()), answer)
          .forEach(surroundings.out()::println);
    }
    boolean nothingTaken =
        answer.path("rows").asLong() > 0
            && answer.path("readings").asLong() == 0
            && answer.path("pageReadings").asLong() == 0;
    return nothingTaken ? 1 : 0;
  }

  private static MultipartFile form(Path file, Map<String, String> texts)
      throws CommandFailedException {
    try {
      Map<String, String> all = new LinkedHashMap<>(texts);
      all.put(
          "fileTime",
          Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MILLIS).toString());
      return new MultipartFile(all, file);
    } catch (FileNotFoundException | NoSuchFileException e) {
      throw new CommandFailedException("không có tệp này: kiểm tra tên và đường dẫn");
    } catch (IOException e) {
      throw new CommandFailedException("không đọc được tệp này: kiểm tra quyền đọc");
    }
  }

  private void withdraw(ApiClient api, String id) throws CommandFailedException {
    String bare = id.startsWith("import/") ? id.substring("import/".length()) : id;
    JsonNode answer = api.delete("/imports/" + ApiClient.encoded(bare));
    if (waiting.isOn()) {
      waiting.await(api, surroundings, answer);
    }
    if (json) {
      surroundings.out().println(answer.toPrettyString());
    } else {
      surroundings.out().println("Đã rút lại lần nhập " + bare + ". Tệp đó có thể nhập lại.");
    }
  }
}
