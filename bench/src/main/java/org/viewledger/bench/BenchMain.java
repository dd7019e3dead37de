package org.viewledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.viewledger.bench.machine.Machine;
import org.viewledger.bench.run.Results;
import org.viewledger.bench.section.Bench;
import org.viewledger.bench.section.FreshnessSection;
import org.viewledger.bench.section.LinearSection;
import org.viewledger.bench.section.NationSection;
import org.viewledger.bench.section.Section;
import org.viewledger.bench.section.SpeedSection;
import org.viewledger.bench.section.SystemSection;

/** {@code ./viewledger bench}: see {@link BenchOptions#USAGE}. */
public final class BenchMain {
  private static final List<Section> SECTIONS =
      List.of(
          new SpeedSection(),
          new LinearSection(),
          new FreshnessSection(),
          new NationSection(),
          new SystemSection());

  private BenchMain() {}

  public static void main(String[] args) {
    BenchOptions options;
    List<Section> sections;
    try {
      options = BenchOptions.parse(args);
      sections = sections(options);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(BenchOptions.USAGE);
      System.exit(2);
      return;
    }
    try {
      run(options, sections, Path.of(System.getenv("VIEWLEDGER_HOME")));
    } catch (Exception e) {
      for (Throwable each = e; each != null; each = each.getCause()) {
        System.err.println(each);
      }
      System.exit(1);
    }
    System.exit(0);
  }

  private static List<Section> sections(BenchOptions options) {
    if (options.only().isEmpty()) {
      return options.quick() ? SECTIONS.subList(0, 1) : SECTIONS;
    }
    List<Section> chosen = new ArrayList<>();
    for (String name : options.only()) {
      chosen.add(
          SECTIONS.stream()
              .filter(section -> section.name().equals(name))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("there is no section " + name)));
    }
    return chosen;
  }

  private static void run(BenchOptions options, List<Section> sections, Path home)
      throws Exception {
    Path work = options.work();
    work = Files.createTempDirectory(work == null ? temporary() : work, "viewledger-bench-");
    Results results = Results.in(resultsFile(options, home));
    Bench bench =
        new Bench(
            home,
            work,
            options.quick(),
            options.runs(),
            options.scale(),
            options.seed(),
            options.variants(),
            results,
            System.err);
    System.err.println(Machine.describe() + "; figures go to " + results.file());
    if (options.measure()) {
      for (Section section : sections) {
        System.err.println("== " + section.name() + ", " + Instant.now());
        section.run(bench);
      }
    }
  }

  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  private static Path resultsFile(BenchOptions options, Path home) throws IOException {
    Path given = options.results();
    if (given != null) {
      return given;
    }
    Path folder = Files.createDirectories(home.resolve("bench").resolve("target"));
    return folder.resolve("results-" + Instant.now().toString().replace(':', '-') + ".ndjson");
  }
}
