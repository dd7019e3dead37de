package org.viewledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.bench.machine.Folders;
import org.viewledger.bench.machine.Machine;
import org.viewledger.bench.report.PageSection;
import org.viewledger.bench.report.Speed;
import org.viewledger.bench.report.SpeedJson;
import org.viewledger.bench.report.SpeedPage;
import org.viewledger.bench.run.Results;
import org.viewledger.bench.section.AnswersSection;
import org.viewledger.bench.section.Bench;
import org.viewledger.bench.section.FreshnessSection;
import org.viewledger.bench.section.LinearSection;
import org.viewledger.bench.section.NationSection;
import org.viewledger.bench.section.RetagSection;
import org.viewledger.bench.section.Section;
import org.viewledger.bench.section.SpeedSection;
import org.viewledger.bench.section.StepsSection;
import org.viewledger.bench.section.SystemSection;

/** {@code ./viewledger bench}: see {@link BenchOptions#USAGE}. */
public final class BenchMain {
  private static final List<Section> SECTIONS =
      List.of(
          new SpeedSection(),
          new LinearSection(),
          new FreshnessSection(),
          new NationSection(),
          new RetagSection(),
          new StepsSection(),
          new SystemSection(),
          new AnswersSection());

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
            Optional.ofNullable(options.keep()),
            options.quick(),
            options.runs(),
            options.scale(),
            options.seed(),
            options.variants(),
            results,
            System.err);
    System.err.println(Machine.describe() + "; figures go to " + results.file());
    try {
      if (options.measure()) {
        for (Section section : sections) {
          System.err.println("== " + section.name() + ", " + Instant.now());
          section.run(bench);
        }
      }
    } finally {
      publish(options, results, home);
    }
    // Where something failed the folder stays, to be looked at.
    Folders.delete(work);
  }

  /** What there is of figures, also after a section has failed. */
  private static void publish(BenchOptions options, Results results, Path home) throws IOException {
    List<Speed> speeds = Speed.of(results.of(SpeedSection.NAME));
    SpeedPage page =
        new SpeedPage(
            results,
            Machine.describe(),
            LocalDate.now(ZoneOffset.UTC).toString(),
            "./viewledger bench " + String.join(" ", options.words()));
    System.out.println(page.markdown());
    Path json = options.json();
    if (json != null) {
      Files.writeString(json, SpeedJson.of(Machine.describe(), speeds));
    }
    if (options.report()) {
      Path docs = home.resolve("docs");
      Files.createDirectories(docs.resolve("plots"));
      for (Map.Entry<String, String> plot : page.plots().entrySet()) {
        Files.writeString(docs.resolve("plots").resolve(plot.getKey()), plot.getValue());
      }
      PageSection.write(docs.resolve("measurements.md"), "Measurements", page.markdown());
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
