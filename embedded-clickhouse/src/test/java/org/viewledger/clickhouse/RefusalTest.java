package org.viewledger.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the embedded engine does not do, however it is asked; and that it does the harmless rest.
 */
class RefusalTest {

  private static Warehouse warehouse;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    warehouse = Warehouse.embedded(folder);
    warehouse.sql("CREATE TABLE t (a String) ENGINE = MergeTree ORDER BY a");
  }

  @AfterAll
  static void stop() {
    warehouse.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT file('/etc/hostname')",
        "SELECT `file`('/etc/hostname')",
        "SELECT \"file\"('/etc/hostname')",
        "SELECT `fil\\x65`('/etc/hostname')",
        "SELECT file /* c */ ('/etc/hostname')",
        "SELECT file -- c\n ('/etc/hostname')",
        "SELECT file#!c\n('/etc/hostname')",
        "SELECT /* /* */ 'x' */ file('/etc/hostname')",
        "SELECT $$'$$, file('/etc/hostname'), $$'$$",
        "SELECT 'a\\'', file('/etc/hostname'), 'b'",
        "SELECT 'a''', file('/etc/hostname'), 'b'",
        "SELECT arrayMap(file, ['/etc/hostname'])",
        "SELECT * APPLY file FROM (SELECT '/etc/hostname' AS a)",
        "WITH x AS (SELECT file('/etc/hostname') AS f) SELECT f FROM x",
        "INSERT INTO t VALUES (file('/etc/hostname'))",
        "INSERT INTO t SELECT file('/etc/hostname')",
        "INSERT INTO t FORMAT Values (file('/etc/hostname'))",
        "CREATE TABLE u (a String DEFAULT file('/etc/hostname')) ENGINE = Memory",
        "CREATE VIEW u AS SELECT file('/etc/hostname')",
        "ALTER TABLE t UPDATE a = file('/etc/hostname') WHERE 1",
        "EXPLAIN SELECT file('/etc/hostname')",
        "SELECT * FROM file('/etc/hostname', 'LineAsString')",
        "SELECT * FROM File('/etc/hostname', 'LineAsString')",
        "SELECT * FROM `/etc/hostname`",
        "SELECT * FROM '/etc/hostname'",
        "DESCRIBE TABLE file('/etc/hostname')",
        "INSERT INTO FUNCTION file('/tmp/x.tsv', 'TSV', 'a UInt8') VALUES (1)",
        "INSERT INTO TABLE FUNCTION url('http://127.0.0.1:1/', 'TSV', 'a UInt8') VALUES (1)",
        "INSERT INTO t FROM INFILE '/etc/hostname' FORMAT TSV",
        "SELECT 1 INTO OUTFILE '/tmp/viewledger-x.tsv'",
        "SELECT 1 INTO /**/ outfile '/tmp/viewledger-x.tsv'",
        "SELECT * FROM url('http://127.0.0.1:1/', 'TSV', 'a String')",
        "SELECT * FROM URL('http://127.0.0.1:1/', 'TSV', 'a String')",
        "SELECT * FROM executable('x.sh', 'TSV', 'a String')",
        "SELECT * FROM s3('http://127.0.0.1:1/bucket/x.csv')",
        "SELECT * FROM remote('127.0.0.1', 'system.one')",
        "SELECT * FROM cluster('c', 'system.one')",
        "SELECT * FROM mysql('127.0.0.1:1', 'd', 't', 'u', 'p')",
        "SELECT * FROM postgresql('127.0.0.1:1', 'd', 't', 'u', 'p')",
        "SELECT * FROM jdbc('x', 'y')",
        "SELECT * FROM odbc('x', 'y', 'z')",
        "SELECT * FROM hdfs('hdfs://127.0.0.1:1/x', 'TSV', 'a UInt8')",
        "SELECT * FROM mongodb('127.0.0.1:1', 'd', 'c', 'u', 'p', 'a UInt8')",
        "SELECT * FROM redis('127.0.0.1:1', 'a', 'a UInt8')",
        "SELECT * FROM sqlite('/tmp/x', 'y')",
        "SELECT * FROM iceberg('http://127.0.0.1:1/x')",
        "SELECT * FROM deltaLake('http://127.0.0.1:1/x')",
        "SELECT * FROM azureBlobStorage('x', 'y', 'z')",
        "SELECT * FROM eval('SELECT 1')",
        "SELECT * FROM filesystem('/tmp')",
        "SELECT * FROM format(Values, 'a String', '(file(\\'/etc/hostname\\'))')",
        "SELECT * FROM format(concat('Val', 'ues'), 'a String', '(1)')",
        "SELECT * FROM format('Values', 'a String', '(1)')",
        "SELECT b FROM values('a UInt8, b String ALIAS file(\\'/etc/hostname\\')', 1)",
        "SELECT b FROM generateRandom('a UInt8, b String ALIAS file(\\'/etc/hostname\\')')",
        "SELECT 1 SETTINGS additional_result_filter = 'throwIf(1, file(\\'/etc/hostname\\'))'",
        "SELECT 1 SETTINGS format_schema = '/etc/hostname' FORMAT Protobuf",
        "SELECT 'x' FORMAT Template SETTINGS format_template_row = '/etc/hostname'",
        "SET dialect = 'kusto'",
        "SELECT 1 SETTINGS implicit_select = 1",
        "SELECT catboostEvaluate('/etc/hostname', 1)",
        "CREATE TABLE u (a String) ENGINE = File(TSV)",
        "CREATE TABLE u (a String) ENGINE File(TSV)",
        "CREATE TABLE u (a String) ENGINE = `URL`('http://127.0.0.1:1/')",
        "CREATE TABLE u (a String) ENGINE = /**/ Executable('x', 'TSV')",
        "CREATE TABLE u (a String) ENGINE = EmbeddedRocksDB(0, '/tmp/x') PRIMARY KEY a",
        "CREATE TABLE u (a String) ENGINE = Distributed('x', 'y', 'z')",
        "CREATE TABLE u (a String) ENGINE = Kafka('127.0.0.1:1', 't', 'g', 'TSV')",
        "CREATE TABLE u AS remote('127.0.0.1', 'system.one')",
        "CREATE DATABASE u ENGINE = Filesystem('/etc')",
        "CREATE DATABASE u ENGINE = SQLite('/tmp/x')",
        "CREATE DICTIONARY d (a UInt64) PRIMARY KEY a SOURCE(FILE(path '/etc/hostname' format 'TSV'))"
            + " LAYOUT(FLAT()) LIFETIME(0)",
        "CREATE DICTIONARY d (a UInt64) PRIMARY KEY a SOURCE(HTTP(url 'http://127.0.0.1:1/'))"
            + " LAYOUT(FLAT()) LIFETIME(0)",
        "CREATE FUNCTION f AS x -> x",
        "CREATE NAMED COLLECTION c AS a = 1",
        "CREATE USER u",
        "CREATE TEMPORARY TABLE u (a UInt8)",
        "GRANT ALL ON *.* TO default",
        "SYSTEM SHUTDOWN",
        "SYSTEM STOP MERGES",
        "/* c */ system reload config",
        "ATTACH TABLE u FROM '/tmp/x' (a UInt8) ENGINE = MergeTree ORDER BY a",
        "DETACH TABLE t",
        "BACKUP TABLE t TO File('/tmp/x')",
        "RESTORE TABLE t FROM File('/tmp/x')"
      })
  void leavingTheEngineIsDenied(String statement) throws Exception {
    HttpResponse<String> answer = warehouse.post("", statement);
    assertThat(answer.headers().firstValue("X-ClickHouse-Exception-Code"))
        .as(answer.body())
        .contains("497");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain(hostname());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1; SELECT 2",
        "SELECT 1;;SELECT 2",
        "exit",
        "nonsense",
        "SELECT “x”",
        "SELECT 'open",
        "SELECT /* open",
        "",
        "INSERT INTO t VALUES ('a'); DROP TABLE t"
      })
  void whatIsNotOneStatementIsASyntaxError(String statement) throws Exception {
    HttpResponse<String> answer = warehouse.post("", statement);
    assertThat(answer.headers().firstValue("X-ClickHouse-Exception-Code"))
        .as(answer.body())
        .contains("62");
    assertThat(warehouse.sql("EXISTS TABLE t")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 'file('",
        "SELECT 'x' AS `tệp`, 'url(''s3(''' AS b -- file('x')",
        "SELECT $$file('/etc/hostname')$$",
        "SELECT format('{} {}', 'a', 'b')",
        "SELECT engine FROM system.tables WHERE name = 't'",
        "SELECT count() FROM system.parts",
        "SELECT sum(number) FROM numbers(10)",
        "(SELECT 1) UNION ALL (SELECT 2)",
        "SELECT 1 FORMAT JSON",
        "SELECT 1 SETTINGS max_threads = 1",
        "SHOW TABLES",
        "EXPLAIN SELECT 1",
        "DESCRIBE TABLE t",
        "SET max_threads = 1",
        "USE default",
        "CREATE DATABASE IF NOT EXISTS d2",
        "CREATE TABLE IF NOT EXISTS d2.v (a UInt8, b String DEFAULT 'file(')"
            + " ENGINE = ReplacingMergeTree ORDER BY a PARTITION BY a",
        "CREATE VIEW IF NOT EXISTS w AS SELECT 'format' AS format, a FROM t",
        "INSERT INTO t (a) VALUES ('file('), (concat('a', 'b')), ('); DROP TABLE t')",
        "INSERT INTO t SELECT 'values' FROM numbers(2)",
        "ALTER TABLE d2.v ADD COLUMN IF NOT EXISTS c UInt8",
        "OPTIMIZE TABLE t FINAL",
        "SELECT 1;",
        "SELECT 1 /* ; */ ; -- end"
      })
  void harmlessStatementsRun(String statement) throws Exception {
    assertThat(warehouse.sql(statement)).isNotNull();
  }

  @Test
  void settingsInTheAddressAreCheckedToo() throws Exception {
    assertThat(warehouse.post("additional_result_filter=1", "SELECT 1").statusCode())
        .isEqualTo(403);
    assertThat(warehouse.post("format_schema=x", "SELECT 1").statusCode()).isEqualTo(403);
    assertThat(warehouse.post("dialect=kusto", "SELECT 1").statusCode()).isEqualTo(403);
    assertThat(warehouse.post("default_format=Template", "SELECT 1").statusCode()).isEqualTo(403);
    assertThat(warehouse.post("max_memory_usage=0", "SELECT 1").statusCode()).isNotEqualTo(200);
    assertThat(warehouse.post("max_memory_usage=99000000000", "SELECT 1").body()).contains("452");
    assertThat(warehouse.post("no_such_setting=1", "SELECT 1").statusCode()).isEqualTo(404);
  }

  @Test
  void nameInAParameterIsCheckedToo() throws Exception {
    assertThat(warehouse.post("param_f=file", "SELECT {f:Identifier} FROM t").statusCode())
        .isEqualTo(403);
    assertThat(warehouse.post("param_f=/etc/hostname", "SELECT * FROM {f:Identifier}").statusCode())
        .isEqualTo(403);
    assertThat(warehouse.post("param_f=a", "SELECT {f:Identifier} FROM t").statusCode())
        .isEqualTo(200);
  }

  @Test
  void readingByGetMayNotWrite() throws Exception {
    HttpResponse<String> answer =
        warehouse.send(
            warehouse.request("query=" + Warehouse.encode("DROP TABLE t")).GET().build());
    assertThat(answer.headers().firstValue("X-ClickHouse-Exception-Code")).contains("164");
    assertThat(warehouse.sql("EXISTS TABLE t")).isEqualTo("1");
  }

  private static String hostname() throws java.io.IOException {
    return Files.readString(Path.of("/etc/hostname")).strip();
  }
}
