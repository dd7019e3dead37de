package org.viewledger.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.contract.Observation;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;

/** A year of real readings, in by the command line, out by the API, against the rules by hand. */
final class RealReadingsTest {
  private static final Path FILE = Path.of("../../../shared/data/youtube-daily-stats.csv");
  private static final String CLI = "org.viewledger.local.cli.ViewledgerCli";
  private static final String MAPPING =
      """
      columns: {platform: =youtube, pageId: channel_id, pageName: =Kênh mẫu, postId: video_id, publishedAt: published_at, title: title,
                observedAt: run_datetime_utc, views: view_count, reactions: like_count, comments: comment_count}
      """;

  @Test
  void eachDayOfEachVideoIsAsTheRulesSay(@TempDir Path temp)
      throws IOException, InterruptedException {
    Path mapping = Files.writeString(temp.resolve("mapping.yaml"), MAPPING);
    try (Installation installation = new Installation(temp.resolve("dữ liệu"))) {
      installation.up();
      JavaProgram.Outcome first = importFile(installation, mapping);
      assertThat(first.code()).as(first.toString()).isZero();
      assertThat(first.out()).contains("1.841").contains("74");

      ExpectedLedger expected = expected();
      expected.isAnsweredBy(installation.api());

      JavaProgram.Outcome second = importFile(installation, mapping);
      assertThat(second.code()).as(second.toString()).isZero();
      expected.isAnsweredBy(installation.api());

      installation.stop();
      installation.up();
      expected.isAnsweredBy(installation.api());
    }
  }

  private static JavaProgram.Outcome importFile(Installation installation, Path mapping)
      throws IOException, InterruptedException {
    return JavaProgram.run(
        CLI,
        "import",
        FILE.toString(),
        "--mapping",
        mapping.toString(),
        "--data",
        installation.folder().toString());
  }

  /** Read once more, by a few lines that know this file only. */
  private static ExpectedLedger expected() throws IOException {
    ExpectedLedger ledger = new ExpectedLedger();
    Instant known = Instant.parse("2026-11-22T00:00:00Z"); // all of a file are learnt at once
    Map<PostKey, Instant> published = new HashMap<>();
    int accepted = 0;
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(FILE)) {
      for (NamedCsvRecord row : rows) {
        if (row.getField("channel_id").isBlank()) {
          continue;
        }
        accepted++;
        PostKey post = new PostKey("youtube", row.getField("channel_id"), row.getField("video_id"));
        published.put(post, Instant.parse(row.getField("published_at")));
        SortedMap<String, Long> metrics = new TreeMap<>();
        put(metrics, "views", row.getField("view_count"));
        put(metrics, "reactions", row.getField("like_count"));
        put(metrics, "comments", row.getField("comment_count"));
        Instant at =
            OffsetDateTime.parse(row.getField("run_datetime_utc"))
                .toInstant()
                .truncatedTo(ChronoUnit.MILLIS);
        ledger.add(new Observation(post, at, known, "import/x", new TreeMap<>(), metrics));
      }
    }
    assertThat(accepted).isEqualTo(1841);
    published.forEach((post, at) -> ledger.add(record(post, at, known)));
    return ledger;
  }

  private static void put(SortedMap<String, Long> metrics, String metric, String value) {
    if (!value.isBlank()) {
      metrics.put(metric, Long.parseLong(value));
    }
  }

  private static PostRecord record(PostKey post, Instant published, Instant known) {
    return new PostRecord(
        post,
        Patch.of(published),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        List.of(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        "import/x",
        known);
  }
}
