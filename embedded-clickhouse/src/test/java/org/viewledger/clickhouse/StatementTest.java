package org.viewledger.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementTest {

  @Test
  void rowsAfterTheFormatLineAreData() throws Exception {
    Statement statement =
        read("", "INSERT INTO d.t (a, format) SETTINGS x = 1 FORMAT TSV \nfile(';\n");
    assertThat(statement.rowFormat(null)).isEqualTo("TSV");
    assertThat(statement.insertHeader())
        .asString()
        .isEqualTo("INSERT INTO d.t (a, format) SETTINGS x = 1 ");
    assertThat(statement.firstRows()).asString().isEqualTo("file(';\n");
    assertThat(statement.guarded()).doesNotContain("file");
  }

  @Test
  void rowsInTheBodyStayInTheStream() throws Exception {
    byte[] rows = {0, '\n', ';', 1};
    Statement statement =
        Statement.read("INSERT INTO t FORMAT RowBinary;", new ByteArrayInputStream(rows));
    assertThat(statement.firstRows()).isEmpty();
    assertThat(statement.rest().readAllBytes()).isEqualTo(rows);
  }

  @Test
  void insertWithoutFormatTakesTheRequestedOne() throws Exception {
    Statement statement = read("INSERT INTO t (a)", "1\n");
    assertThat(statement.rowFormat("CSV")).isEqualTo("CSV");
    assertThat(statement.rowFormat(null)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "INSERT INTO t VALUES ('a')|14",
        "INSERT INTO values VALUES ('a')|19",
        "INSERT INTO t (values) values(1)|23",
        "INSERT INTO t FORMAT Values (1)|21",
        "INSERT INTO t SELECT 1|-1",
        "INSERT INTO t (SELECT 1)|-1",
        "INSERT INTO t WITH 1 AS x SELECT x|-1",
        "SELECT 'INSERT INTO t VALUES'|-1"
      })
  void textOfAStatementIsSqlToItsEnd(String sql, int valuesAt) throws Exception {
    Statement statement = read("", sql);
    assertThat(statement.rowFormat("TSV")).isNull();
    assertThat(statement.guarded()).isEqualTo(sql);
    assertThat(statement.valuesAt()).isEqualTo(valuesAt);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT 1|Pretty",
        "SELECT 1 FORMAT JSON|JSON",
        "SELECT 1 format `CSV` SETTINGS max_threads = 1|CSV",
        "SELECT format('{}', a) FROM (SELECT 1 AS a FORMAT)|Pretty",
        "SELECT 'FORMAT JSON'|Pretty",
        "SELECT 1 -- FORMAT JSON|Pretty"
      })
  void formatOfTheAnswerIsTheOneTheStatementNames(String sql, String format) throws Exception {
    assertThat(read("", sql).answerFormat("Pretty")).isEqualTo(format);
  }

  @Test
  void vietnameseTextKeepsItsBytes() throws Exception {
    Statement statement = read("", "SELECT 'xây dựng Đảng'");
    assertThat(new String(statement.bytes(), StandardCharsets.UTF_8))
        .isEqualTo("SELECT 'xây dựng Đảng'");
  }

  @Test
  void tooLongATextIsRefusedBeforeItFillsTheHeap() {
    String text = "SELECT '" + "x".repeat(Statement.LONGEST) + "'";
    assertThatThrownBy(() -> read("", text))
        .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.code()).isEqualTo(494));
  }

  @Test
  void insertOfLongRowsIsFoundThoughItsFirstPieceEndsWithinThem() throws Exception {
    Statement statement = read("", "INSERT INTO t FORMAT TSV\n" + "it's\n".repeat(100_000));
    assertThat(statement.rowFormat(null)).isEqualTo("TSV");
    assertThat(statement.firstRows().length + statement.rest().readAllBytes().length)
        .isEqualTo(500_000);
  }

  private static Statement read(String query, String body) throws IOException, EngineException {
    return Statement.read(query, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
  }
}
