package org.viewledger.dashboard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.dashboard.SetClock;

class WaitingFilesTest {
  private final Path folder;
  private final SetClock clock = new SetClock("2026-11-22T01:00:00Z");
  private final WaitingFiles waiting;

  WaitingFilesTest(@TempDir Path folder) {
    this.folder = folder;
    waiting = new WaitingFiles(folder, clock);
  }

  private WaitingFile taken(String person) throws IOException {
    Optional<WaitingFile> taken =
        waiting.take(
            new ByteArrayInputStream("a,b".getBytes(StandardCharsets.UTF_8)), "a.csv", person);
    return taken.orElseThrow();
  }

  /** Uploads in the folder; each has a slip beside it. */
  private long filesLeft() throws IOException {
    try (var files = Files.list(folder)) {
      long all = files.count();
      assertThat(all % 2).isZero();
      return all / 2;
    }
  }

  @Test
  void aFileIsItsUploadersAloneUnderANameNobodyGuesses() throws IOException {
    WaitingFile file = taken("lan");

    assertThat(waiting.find(file.token(), "lan")).contains(file);
    assertThat(waiting.find(file.token(), "minh")).isEmpty();
    assertThat(file.token()).matches("[0-9a-f]{48}").isNotEqualTo(taken("lan").token());
    assertThat(waiting.of("minh")).isEmpty();
  }

  @Test
  void afterAnHourItIsGoneFromTheFolderToo() throws IOException {
    WaitingFile file = taken("lan");
    clock.advance(Duration.ofMinutes(59));
    waiting.sweep();
    assertThat(file.file()).exists();
    clock.advance(Duration.ofMinutes(1));
    waiting.sweep();
    assertThat(file.file()).doesNotExist();
    assertThat(waiting.find(file.token(), "lan")).isEmpty();
  }

  @Test
  void theSixthFileOfOnePersonTakesThePlaceOfTheFirst() throws IOException {
    WaitingFile first = taken("lan");
    for (int i = 0; i < WaitingFiles.MOST_OF_ONE; i++) {
      clock.advance(Duration.ofSeconds(1));
      taken("lan");
    }
    assertThat(waiting.of("lan")).hasSize(WaitingFiles.MOST_OF_ONE).doesNotContain(first);
    assertThat(filesLeft()).isEqualTo(WaitingFiles.MOST_OF_ONE);
  }

  @Test
  void whenFiftyWaitNobodyElsesIsTakenAndNothingIsLeftBehind() throws IOException {
    for (int person = 0; person < 10; person++) {
      for (int file = 0; file < WaitingFiles.MOST_OF_ONE; file++) {
        taken("người " + person);
      }
    }
    assertThat(waiting.take(new ByteArrayInputStream(new byte[3]), "a.csv", "lan")).isEmpty();
    assertThat(filesLeft()).isEqualTo(50);
  }

  @Test
  void aRestartFindsTheFileItsOwnerAndWhatWasChosenAgain() throws IOException {
    WaitingFile file = taken("lan ạ = b\n");
    FileChoices chosen =
        FileChoices.ofText(
            """
            page\tUC1
            column.views\tLượt xem: #1
            observedAt\t2026-11-22T20:05
            newPosts\ttrue
            """);
    waiting.choose(file, chosen);
    clock.advance(Duration.ofMinutes(30));

    WaitingFiles afterwards = new WaitingFiles(folder, clock);
    WaitingFile again = afterwards.find(file.token(), "lan ạ = b\n").orElseThrow();
    assertThat(again).isEqualTo(file.with(chosen));
    assertThat(again.choices().newPosts()).isTrue();
    assertThat(again.choices().observedAt()).contains("2026-11-22T20:05");
    clock.advance(Duration.ofMinutes(30));
    afterwards.sweep();
    assertThat(filesLeft()).as("its hour is counted from the upload").isZero();
  }

  @Test
  void aRestartDeletesWhatNobodyCanAskForAnyMore() throws IOException {
    Files.writeString(folder.resolve("aa.waiting"), "half an upload");
    Files.writeString(folder.resolve("bb.waiting.slip"), "since=2026-11-22T00:59:00Z");
    Files.writeString(folder.resolve("cc.waiting"), "x");
    Files.writeString(folder.resolve("cc.waiting.slip"), "since=never");
    taken("lan");

    WaitingFiles afterwards = new WaitingFiles(folder, clock);
    assertThat(afterwards.of("lan")).hasSize(1);
    assertThat(filesLeft()).isEqualTo(1);
  }

  @Test
  void whatWasChosenStaysWithTheFileUntilItIsForgotten() throws IOException {
    WaitingFile file = taken("lan");
    FileChoices chosen = FileChoices.ofRemembered("page\tUC1\nplatform\tyoutube\n");
    waiting.choose(file, chosen);
    assertThat(waiting.find(file.token(), "lan").orElseThrow().choices()).isEqualTo(chosen);
    waiting.forget(file);
    assertThat(waiting.of("lan")).isEmpty();
    assertThat(filesLeft()).isZero();
  }
}
