package org.viewledger.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.viewledger.bench.variant.VariantName;

final class ComparisonTest {
  private static final Map<String, TableDigest> ROWS =
      Map.of(
          "post", new TableDigest(2, "11"),
          "post_day", new TableDigest(9, "22"),
          "topic_day", new TableDigest(4, "33"));

  private static VariantRun run(VariantName name, Map<String, TableDigest> digests) {
    return new VariantRun(name, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, new TreeMap<>(digests));
  }

  private static List<String> differences(Map<String, TableDigest> other) {
    return Comparison.differences(
        List.of(run(VariantName.PLAIN_LOOP, ROWS), run(VariantName.CLICKHOUSE_SQL, other)));
  }

  @Test
  void equalRowsAreNoDifference() {
    assertThat(differences(ROWS)).isEmpty();
  }

  @Test
  void anotherHashIsADifference() {
    Map<String, TableDigest> planted = new TreeMap<>(ROWS);
    planted.put("post_day", new TableDigest(9, "23"));
    assertThat(differences(planted))
        .singleElement()
        .asString()
        .startsWith("post_day of clickhouse-sql");
  }

  @Test
  void aRowTooManyIsADifference() {
    Map<String, TableDigest> planted = new TreeMap<>(ROWS);
    planted.put("topic_day", new TableDigest(5, "33"));
    assertThat(differences(planted)).hasSize(1);
  }

  @Test
  void aVariantWithoutPostsIsNotHeldAgainstThem() {
    Map<String, TableDigest> planted = new TreeMap<>(ROWS);
    planted.remove("post");
    assertThat(differences(planted)).isEmpty();
  }

  @Test
  void aTableThatWasNotWrittenIsADifference() {
    Map<String, TableDigest> planted = new TreeMap<>(ROWS);
    planted.remove("topic_day");
    assertThat(differences(planted)).containsExactly("clickhouse-sql wrote no row of topic_day");
  }
}
