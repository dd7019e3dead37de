package org.viewledger.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WarehouseSchemaTest {
  private final List<String> statements = WarehouseSchema.statements(MetricCatalogue.standard());

  @Test
  void theDatabaseComesFirstAndTheVersionLast() {
    assertThat(statements.get(0)).isEqualTo("CREATE DATABASE IF NOT EXISTS viewledger");
    assertThat(statements.get(statements.size() - 1))
        .isEqualTo("INSERT INTO viewledger.schema_version (version) VALUES (1)");
  }

  @Test
  void everyStatementMayRunAgain() {
    assertThat(statements.subList(0, statements.size() - 1))
        .allSatisfy(statement -> assertThat(statement).contains("IF NOT EXISTS"));
  }

  @Test
  void nothingIsLeftToFillInAndNoCommentIsSent() {
    assertThat(statements)
        .allSatisfy(
            statement ->
                assertThat(statement).doesNotContain("{{", "}}", "--").doesNotEndWith(";"));
  }

  @Test
  void aMetricThatJoinsTheCatalogueLaterGetsItsColumns() {
    String alter =
        statements.stream().filter(s -> s.startsWith("ALTER TABLE")).findFirst().orElseThrow();

    assertThat(alter).startsWith("ALTER TABLE viewledger.post_day ADD COLUMN IF NOT EXISTS");
    assertThat(WarehouseSchema.dayColumns(MetricCatalogue.standard()))
        .hasSize(15 * 6)
        .startsWith(
            "views_gain", "views_closing", "views_below", "views_above", "views_low", "views_high")
        .allSatisfy(
            column -> assertThat(alter).contains("IF NOT EXISTS " + column + " Nullable(Int64)"));
  }

  @Test
  void whatIsRecomputedIsReplacedByVersionAndWhatIsRawByItsFirstCut() {
    assertThat(tables("ReplacingMergeTree(version, is_deleted)"))
        .containsExactlyInAnyOrder("post", "post_day", "topic_day", "topic_cohort", "topic_posts");
    assertThat(tables("ReplacingMergeTree(cut_order)"))
        .containsExactlyInAnyOrder(
            "observation",
            "withdrawal",
            "post_record",
            "page_record",
            "page_reading",
            "assignment",
            "taxonomy",
            "classification",
            "dead_letter");
  }

  @Test
  void theInPeriodLedgerIsOrderedByMetricAndDayFirst() {
    assertThat(statements)
        .anySatisfy(
            statement ->
                assertThat(statement)
                    .contains("viewledger.topic_day", "PARTITION BY toYear(day)")
                    .endsWith("ORDER BY (metric, day, platform, page_id, topic)"));
  }

  private List<String> tables(String engine) {
    String create = "CREATE TABLE IF NOT EXISTS viewledger.";
    return statements.stream()
        .filter(statement -> statement.startsWith(create) && statement.contains(engine))
        .map(statement -> statement.substring(create.length()).split(" ", 2)[0])
        .toList();
  }
}
