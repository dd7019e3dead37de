package org.viewledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.contract.Event;

/** What a power cut may leave behind: each is made by hand after a kill, and must be survived. */
final class PowerCutTest {

  @Test
  void figuresAreRightWhateverWasTorn(@TempDir Path temp) throws IOException, InterruptedException {
    long seed = 20_260_303;
    System.out.println("seed " + seed);
    List<Event> events = Readings.of(seed, 30, 100);
    ExpectedLedger expected = Load.expected(events);
    try (Installation installation = new Installation(temp.resolve("data"))) {
      installation.up();
      new Load(events).finish(installation.api());

      installation.killEverything();
      halve(newest(installation.folder().resolve("checkpoints"), named("_metadata")));
      installation.up();
      expected.isAnsweredBy(installation.api());

      installation.killEverything();
      remove(newestPart(installation, "post_day"));
      installation.up();
      expected.isAnsweredBy(installation.api());

      installation.killEverything();
      cutLogShort(installation);
      installation.up();
      bringBackWhatTheLogLost(installation);
      expected.isAnsweredBy(installation.api());
    }
  }

  /** The tail of a log segment never reached the disk, though the tables hold what it held. */
  private static void cutLogShort(Installation installation) throws IOException {
    Path segment =
        largest(
            installation.folder().resolve("kafka"),
            path -> path.toString().matches(".*/observations-[0-9]+/[0-9]+\\.log"));
    try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
      file.truncate(file.size() * 3 / 4);
    }
  }

  private static void bringBackWhatTheLogLost(Installation installation)
      throws IOException, InterruptedException {
    Path lost = newest(installation.folder().resolve("lost-and-found"), Files::isRegularFile);
    assertThat(Files.size(lost)).isPositive();
    Api api = installation.api();
    api.await(api.replay(Files.readString(lost)));
  }

  private static Path newestPart(Installation installation, String table) throws IOException {
    Path parts =
        installation
            .folder()
            .resolve("clickhouse/store/data/viewledger")
            .resolve(table)
            .toRealPath();
    return newest(parts, path -> Files.exists(path.resolve("checksums.txt")));
  }

  private static Predicate<Path> named(String name) {
    return path -> path.getFileName().toString().equals(name);
  }

  private static Path newest(Path folder, Predicate<Path> wanted) throws IOException {
    return last(folder, wanted, Comparator.comparing(path -> path.toFile().lastModified()));
  }

  private static Path largest(Path folder, Predicate<Path> wanted) throws IOException {
    return last(folder, wanted, Comparator.comparing(path -> path.toFile().length()));
  }

  private static Path last(Path folder, Predicate<Path> wanted, Comparator<Path> order)
      throws IOException {
    try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return all.filter(wanted).max(order).orElseThrow();
    }
  }

  private static void halve(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
      file.truncate(file.size() / 2);
    }
  }

  private static void remove(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
