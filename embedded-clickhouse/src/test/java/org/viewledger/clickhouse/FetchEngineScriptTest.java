package org.viewledger.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script that gets the library, with a made-up npm: what it fetches, and how it fails. */
@Timeout(150)
class FetchEngineScriptTest {

  private static final Path SCRIPT = Path.of("fetch-engine.sh").toAbsolutePath();

  /** Packs a library of 110 MB of nothing; waits for a second one when two are to run at once. */
  private static final String PACKING_NPM =
      """
      #!/bin/sh
      echo "$@" >> "$NPM_CALLS"
      if [ -n "$NPM_TOGETHER" ]; then
        while [ "$(wc -l < "$NPM_CALLS")" -lt 2 ]; do sleep 0.05; done
      fi
      mkdir package && truncate -s 110000000 package/libchdb.so && touch package/index.js
      tar -c package | gzip -1 > engine.tgz && rm -r package && echo engine.tgz
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void fetchesTheVersionOnceAndThenDoesNothing() throws Exception {
    npm(PACKING_NPM);
    Run first = run("");
    assertThat(first.exit).as(first.errors).isZero();
    assertThat(first.errors).contains("100%").contains("Đang tải ClickHouse");
    assertThat(target().resolve("libchdb.so")).hasSize(110_000_000);
    assertThat(calls()).singleElement().asString().endsWith("@" + EngineLibrary.VERSION);
    assertThat(leftovers()).isEmpty();

    Run second = run("");
    assertThat(second.exit).isZero();
    assertThat(second.errors).isEmpty();
    assertThat(calls()).hasSize(1);
  }

  @Test
  void twoAtOnceDoNotClash() throws Exception {
    npm(PACKING_NPM);
    Process one = start("1");
    Process other = start("1");
    assertThat(one.waitFor()).isZero();
    assertThat(other.waitFor()).isZero();
    assertThat(calls()).hasSize(2);
    try (Stream<Path> files = Files.list(target())) {
      assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly("libchdb.so");
    }
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void failedDownloadLeavesNothingAndSaysWhatToDo() throws Exception {
    npm("#!/bin/sh\necho 'network is down' >&2\nexit 1\n");
    Run run = run("");
    assertThat(run.exit).isEqualTo(1);
    assertThat(run.errors).contains("network is down").contains("run again");
    assertThat(target()).doesNotExist();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void packageWithoutALibraryIsRefused() throws Exception {
    npm(PACKING_NPM.replace("110000000", "1000"));
    Run run = run("");
    assertThat(run.exit).isEqualTo(1);
    assertThat(run.errors).contains("holds no whole libchdb.so");
    assertThat(target()).doesNotExist();
  }

  private record Run(int exit, String errors) {}

  private Run run(String together) throws IOException, InterruptedException {
    Process process = start(together);
    String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), errors);
  }

  private Process start(String together) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("bash", SCRIPT.toString());
    builder.environment().remove("VIEWLEDGER_ENGINE_DIR");
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.environment().put("NPM_CALLS", folder.resolve("calls").toString());
    builder.environment().put("NPM_TOGETHER", together);
    builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    return builder.start();
  }

  private void npm(String script) throws IOException {
    Path npm = Files.createDirectories(folder.resolve("bin")).resolve("npm");
    Files.writeString(npm, script, StandardCharsets.UTF_8);
    Files.setPosixFilePermissions(npm, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(folder.resolve("calls"), StandardCharsets.UTF_8);
  }

  private Path target() {
    return folder.resolve("cache/viewledger/engine").resolve(EngineLibrary.VERSION);
  }

  private List<Path> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(target().getParent())) {
      return files.filter(file -> file.getFileName().toString().startsWith(".fetch")).toList();
    }
  }
}
