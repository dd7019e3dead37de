package org.viewledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.contract.Event;

/**
 * The disk that holds everything (log, checkpoints, tables) fills up under load. It is a small one
 * in memory, made for the test, which needs the right to mount it.
 */
@Tag("long")
final class DiskFullTest {
  private static final int DISK_MIB = 800;

  /** What is to be left: less than it runs with, and nothing at all. */
  private static final List<Integer> LEFT_MIB = List.of(100, 0);

  @Test
  void itStopsWithOneLineAndIsExactWhenThereIsRoomAgain(@TempDir Path temp)
      throws IOException, InterruptedException {
    Path disk = Files.createDirectory(temp.resolve("disk"));
    assumeTrue(
        done("mount", "-t", "tmpfs", "-o", "size=" + DISK_MIB + "m", "tmpfs", disk.toString()),
        "a disk in memory can only be mounted by an administrator: nothing was tested here");
    try {
      fillAndFree(disk);
    } finally {
      assertThat(done("umount", disk.toString())).isTrue();
    }
  }

  private static void fillAndFree(Path disk) throws IOException, InterruptedException {
    long seed = 20_260_304;
    System.out.println("disk test: seed " + seed);
    List<Event> events = Readings.of(seed, 60, 100);
    Load load = new Load(events);
    int share = load.batches() / (LEFT_MIB.size() + 1);
    try (Installation installation = new Installation(disk.resolve("data"))) {
      installation.up();
      for (int left : LEFT_MIB) {
        load.send(installation.api(), share / 2);
        Thread sender = load.sendUntilItFails(installation.api(), share / 2);
        Path filler = disk.resolve("filler");
        fill(filler, left);
        List<String> said = installation.untilItEnds();
        sender.join();
        System.out.println("disk with " + left + " MiB left: " + said);
        assertThat(said)
            .filteredOn(line -> line.contains("the disk is nearly full"))
            .as("one line that says what to do")
            .hasSize(1);
        assertThat(installation.folder().resolve("address"))
            .as("nobody is answered")
            .doesNotExist();
        Files.delete(filler);
        installation.up();
      }
      load.finish(installation.api());
      Load.expected(events).isAnsweredBy(installation.api());
      System.out.println("disk test: exact, " + events.size() + " records");
    }
  }

  private static void fill(Path filler, int leftMib) throws IOException {
    byte[] block = new byte[1 << 20];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (Files.getFileStore(filler).getUsableSpace() > (long) leftMib << 20) {
        out.write(block);
      }
    } catch (IOException e) {
      assertThat(leftMib).as("the disk is full: %s", e).isZero();
    }
  }

  private static boolean done(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor() == 0;
  }
}
