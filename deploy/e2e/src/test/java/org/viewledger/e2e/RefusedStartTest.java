package org.viewledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stops a start: one line that names it, exit code 1, and nothing touched. */
final class RefusedStartTest {
  private static final String MAIN = "org.viewledger.local.LocalMain";

  @Test
  void refusesAPortThatIsInUse(@TempDir Path temp) throws IOException, InterruptedException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      JavaProgram.Outcome outcome =
          JavaProgram.run(MAIN, "--data", temp.resolve("data").toString(), "--port", port);
      refusedBecause(outcome, "Cổng " + port);
      assertThat(temp.resolve("data")).doesNotExist();
    }
  }

  @Test
  void refusesAFolderOfANewerVersion(@TempDir Path data) throws IOException, InterruptedException {
    Files.writeString(data.resolve("layout"), "999\n");
    JavaProgram.Outcome outcome = JavaProgram.run(MAIN, "--data", data.toString(), "--port", "0");
    refusedBecause(outcome, "999");
    assertThat(contents(data)).containsExactly("layout");
    assertThat(data.resolve("layout")).hasContent("999");
  }

  @Test
  void refusesAWrongKeyWithItsLineAndTheNearestOne(@TempDir Path data)
      throws IOException, InterruptedException {
    Files.writeString(
        data.resolve("viewledger.yaml"), "zone: Asia/Ho_Chi_Minh\nalowReplay: true\n");
    JavaProgram.Outcome outcome = JavaProgram.run(MAIN, "--data", data.toString(), "--port", "0");
    refusedBecause(outcome, "dòng 2");
    assertThat(outcome.err()).contains("alowReplay").contains("allowReplay");
    assertThat(contents(data)).containsExactly("viewledger.yaml");
  }

  @Test
  void refusesAFolderThatIsInUse(@TempDir Path temp) throws IOException, InterruptedException {
    try (Installation installation = new Installation(temp.resolve("data"))) {
      installation.up();
      String log = installation.log();
      JavaProgram.Outcome outcome =
          JavaProgram.run(MAIN, "--data", installation.folder().toString(), "--port", "0");
      refusedBecause(outcome, installation.folder().toString());
      assertThat(installation.log()).startsWith(log);
      assertThat(installation.api().status("/health/live")).isEqualTo(200);
      new Doors(installation).areClosed();
      new Memory(installation).isWithinBounds();
    }
  }

  @Test
  void aWrongOptionIsWrongUsage() throws IOException, InterruptedException {
    JavaProgram.Outcome outcome = JavaProgram.run(MAIN, "--prot", "1");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err().strip().lines()).hasSize(1);
  }

  private static void refusedBecause(JavaProgram.Outcome outcome, String named) {
    assertThat(outcome.code()).as(outcome.toString()).isEqualTo(1);
    assertThat(outcome.err().strip().lines()).as(outcome.toString()).hasSize(1);
    assertThat(outcome.err()).contains(named);
  }

  private static List<String> contents(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
