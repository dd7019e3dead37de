package org.viewledger.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.ServerException;
import com.clickhouse.client.api.data_formats.ClickHouseBinaryFormatReader;
import com.clickhouse.client.api.data_formats.RowBinaryFormatWriter;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.metadata.TableSchema;
import com.clickhouse.client.api.query.GenericRecord;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.data.ClickHouseFormat;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the rest of the product expects of ClickHouse, through its official drivers. Set
 * CLICKHOUSE_URL (and CLICKHOUSE_USER, CLICKHOUSE_PASSWORD) to hold a real server to the same.
 */
@SuppressWarnings("try") // the driver's close() declares Exception
class DriverContractTest {

  private static final BigInteger VERSION =
      BigInteger.ONE.shiftLeft(100).add(BigInteger.valueOf(4711));
  private static final BigInteger LARGEST = new BigInteger("18446744073709551615");
  private static final Instant NOON = Instant.parse("2026-01-10T12:00:00.123Z");
  private static final String NASTY = "dòng 1\ndòng 2\n\n\0;'\"`\\ $$ -- /* 👍";

  private static Warehouse warehouse;
  private static Client client;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    warehouse = Warehouse.givenOrEmbedded(folder);
    client = warehouse.client();
    for (String table : List.of("kinds", "texts", "pairs")) {
      warehouse.sql("DROP TABLE IF EXISTS " + table);
    }
    warehouse.sql(
        """
        CREATE TABLE kinds (id UInt64, at DateTime64(3, 'UTC'), day Date, version Int128,
          gain Nullable(Int64), topic LowCardinality(String), labels Array(String),
          others Map(String, Int64), deleted UInt8)
        ENGINE = ReplacingMergeTree(version, deleted) ORDER BY id""");
    warehouse.sql("CREATE TABLE texts (id UInt64, text String) ENGINE = MergeTree ORDER BY id");
    warehouse.sql("CREATE TABLE pairs (id UInt64, n Int64) ENGINE = MergeTree ORDER BY id");
  }

  @AfterAll
  static void stop() {
    client.close();
    warehouse.close();
  }

  @Test
  void clientFindsServerAlive() {
    assertThat(client.ping()).isTrue();
    client.loadServerInfo();
    assertThat(client.getServerVersion()).matches("\\d+\\.\\d+.*");
  }

  @Test
  void everyTypeSurvivesClientWriterAndReader() throws Exception {
    TableSchema schema = client.getTableSchema("kinds");
    try (InsertResponse response =
        client
            .insert(
                "kinds",
                out -> {
                  RowBinaryFormatWriter row =
                      new RowBinaryFormatWriter(out, schema, ClickHouseFormat.RowBinary);
                  row.setValue("id", LARGEST);
                  row.setValue("at", ZonedDateTime.ofInstant(NOON, ZoneOffset.UTC));
                  row.setValue("day", LocalDate.of(2026, 1, 10));
                  row.setValue("version", VERSION);
                  row.setValue("gain", null);
                  row.setValue("topic", "xây dựng Đảng");
                  row.setValue("labels", List.of("a", NASTY));
                  row.setValue("others", Map.of("views@x", -5L));
                  row.setValue("deleted", 0);
                  row.commitRow();
                },
                ClickHouseFormat.RowBinary,
                new com.clickhouse.client.api.insert.InsertSettings())
            .get()) {
      assertThat(response.getWrittenRows()).isEqualTo(1);
    }
    try (QueryResponse response =
            client.query("SELECT * FROM kinds FINAL WHERE id = " + LARGEST).get();
        ClickHouseBinaryFormatReader row = client.newBinaryFormatReader(response)) {
      assertThat(row.next()).isNotNull();
      assertThat(row.getBigInteger("id")).isEqualTo(LARGEST);
      assertThat(row.getInstant("at")).isEqualTo(NOON);
      assertThat(row.getLocalDate("day")).isEqualTo(LocalDate.of(2026, 1, 10));
      assertThat(row.getBigInteger("version")).isEqualTo(VERSION);
      assertThat(row.hasValue("gain")).isFalse();
      assertThat(row.getString("topic")).isEqualTo("xây dựng Đảng");
      assertThat(row.<String>getList("labels")).containsExactly("a", NASTY);
      assertThat(row.<Map<String, Long>>readValue("others")).isEqualTo(Map.of("views@x", -5L));
    }
  }

  @Test
  void everyTypeSurvivesJdbc() throws Exception {
    try (Connection connection = warehouse.jdbc()) {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO kinds (id, at, day, version, gain, topic, labels, others, deleted)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ['nhãn'], map('k', 1), 0)")) {
        insert.setLong(1, 7);
        insert.setObject(2, ZonedDateTime.ofInstant(NOON, ZoneOffset.UTC));
        insert.setObject(3, LocalDate.of(2026, 1, 10));
        insert.setObject(4, VERSION);
        insert.setNull(5, java.sql.Types.BIGINT);
        insert.setString(6, NASTY);
        assertThat(insert.executeUpdate()).isEqualTo(1);
      }
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SELECT * FROM kinds WHERE id = 7")) {
        assertThat(row.next()).isTrue();
        assertThat(row.getObject("at", ZonedDateTime.class).toInstant()).isEqualTo(NOON);
        assertThat(row.getObject("day", LocalDate.class)).isEqualTo(LocalDate.of(2026, 1, 10));
        assertThat(row.getBigDecimal("version").toBigIntegerExact()).isEqualTo(VERSION);
        assertThat(row.getObject("gain")).isNull();
        assertThat(row.getString("topic")).isEqualTo(NASTY);
        assertThat((Object[]) row.getArray("labels").getArray()).containsExactly("nhãn");
        assertThat(row.next()).isFalse();
      }
    }
  }

  @Test
  void jdbcBatchInsertsEveryRow() throws Exception {
    try (Connection connection = warehouse.jdbc();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO pairs (id, n) VALUES (?, ?)")) {
      for (int i = 0; i < 1_000; i++) {
        insert.setLong(1, 1_000_000 + i);
        insert.setLong(2, -i);
        insert.addBatch();
      }
      assertThat(insert.executeBatch()).hasSize(1_000);
    }
    assertThat(warehouse.sql("SELECT count(), sum(n) FROM pairs WHERE id >= 1000000"))
        .isEqualTo("1000\t-499500");
  }

  @Test
  void parametersCarryAnyText() {
    List<GenericRecord> rows =
        client.queryAll(
            "SELECT {text:String} AS text, {n:Nullable(Int64)} + 1 AS n, {d:Date} AS d"
                + " WHERE {day:DateTime64(3, 'UTC')} > toDateTime64('2026-01-01', 3, 'UTC')",
            Map.of(
                "text", "Bí thư 'x' -- ; {n:Int64}",
                "n", 41,
                "d", "2026-01-10",
                "day", "2026-01-10 12:00:00.123"));
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).getString("text")).isEqualTo("Bí thư 'x' -- ; {n:Int64}");
    assertThat(rows.get(0).getLong("n")).isEqualTo(42);
    assertThat(rows.get(0).getLocalDate("d")).isEqualTo(LocalDate.of(2026, 1, 10));
  }

  @ParameterizedTest
  @CsvSource({
    "true,false,false",
    "true,true,false",
    "false,true,false",
    "false,false,false",
    "true,true,true",
    "true,false,true"
  })
  void rowsOfAnyContentArriveHoweverPacked(boolean answers, boolean requests, boolean http)
      throws Exception {
    int count = 20_000;
    long first = (answers ? 1 : 0) + (requests ? 2 : 0) + (http ? 4 : 0) + 1L;
    byte[] rows = rowsOf(first * count, count);
    try (Client packing =
            warehouse
                .clientBuilder()
                .compressServerResponse(answers)
                .compressClientRequest(requests)
                .useHttpCompression(http)
                .build();
        InsertResponse response =
            packing
                .insert("texts", new ByteArrayInputStream(rows), ClickHouseFormat.RowBinary)
                .get()) {
      assertThat(response.getWrittenRows()).isEqualTo(count);
      List<GenericRecord> back =
          packing.queryAll(
              "SELECT id, text FROM texts WHERE id >= %d AND id < %d ORDER BY id"
                  .formatted(first * count, (first + 1) * count));
      assertThat(back).hasSize(count);
      for (int i = 0; i < count; i += 997) {
        assertThat(back.get(i).getLong("id")).isEqualTo(first * count + i);
        assertThat(back.get(i).getString("text")).isEqualTo(NASTY + (first * count + i));
      }
    }
  }

  @Test
  void unknownTableIsCode60AndBadSyntaxCode62() throws Exception {
    assertThatThrownBy(() -> client.queryAll("SELECT * FROM no_such_table"))
        .satisfies(e -> assertThat(serverCode(e)).isEqualTo(60));
    try (Connection connection = warehouse.jdbc();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("SELECT FROM WHERE"))
          .isInstanceOf(SQLException.class)
          .extracting(e -> ((SQLException) e).getErrorCode())
          .isEqualTo(62);
      assertThatThrownBy(
              () ->
                  client
                      .insert(
                          "no_such_table",
                          new ByteArrayInputStream(new byte[200_000]),
                          ClickHouseFormat.RowBinary)
                      .get())
          .satisfies(e -> assertThat(serverCode(e)).isEqualTo(60));
    }
    assertThat(warehouse.sql("SELECT 'still here'")).isEqualTo("still here");
  }

  /** 150,000 rows are three blocks of the engine, which formats each by itself. */
  @ParameterizedTest
  @CsvSource({
    "RowBinary, 1200000",
    "RowBinaryWithNames, 1200008",
    "RowBinaryWithNamesAndTypes, 1200015",
    "TSV, 938890",
    "TSVWithNames, 938897"
  })
  void answerOfManyBlocksHasOneHead(ClickHouseFormat format, int length) throws Exception {
    String sql = "SELECT number FROM numbers(150000) FORMAT " + format.name();
    try (QueryResponse answer = client.query(sql).get()) {
      assertThat(answer.getInputStream().readAllBytes()).hasSize(length);
    }
  }

  @Test
  void everyRowOfManyBlocksIsRead() {
    List<GenericRecord> rows =
        client.queryAll("SELECT number, toString(number * 7919) AS t FROM numbers(150000)");

    assertThat(rows).hasSize(150_000);
    assertThat(rows.get(149_999).getString("t")).isEqualTo("1187842081");
  }

  @Test
  void cancelledJdbcStatementEndsItsQuery() throws Exception {
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (Connection connection = warehouse.jdbc();
        Statement statement = connection.createStatement()) {
      String slow =
          "SELECT sum(sleepEachRow(0.01)) AS never_ending FROM numbers(100000)"
              + " SETTINGS max_block_size = 10, function_sleep_max_microseconds_per_block = 0";
      Future<ResultSet> query = threads.submit(() -> statement.executeQuery(slow));
      String running = "0";
      while (running.equals("0")) {
        running =
            warehouse.sql(
                "SELECT count() FROM system.processes WHERE query LIKE '%never_ending FROM%'"
                    + " AND query NOT LIKE '%processes%'");
      }
      statement.cancel();
      assertThatThrownBy(() -> query.get(60, TimeUnit.SECONDS))
          .hasCauseInstanceOf(SQLException.class)
          .hasMessageContaining("394");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void jdbcKnowsTablesAndColumns() throws Exception {
    try (Connection connection = warehouse.jdbc()) {
      assertThat(connection.isValid(5)).isTrue();
      try (ResultSet tables = connection.getMetaData().getTables(null, "default", "kinds", null)) {
        assertThat(tables.next()).isTrue();
        assertThat(tables.getString("TABLE_NAME")).isEqualTo("kinds");
      }
      try (ResultSet columns =
          connection.getMetaData().getColumns(null, "default", "kinds", "version")) {
        assertThat(columns.next()).isTrue();
        assertThat(columns.getString("TYPE_NAME")).isEqualTo("Int128");
      }
    }
  }

  @Test
  void wrongPasswordIsCode516() {
    try (Client stranger = warehouse.clientBuilder().setPassword("wrong").build()) {
      assertThatThrownBy(() -> stranger.queryAll("SELECT 1"))
          .satisfies(e -> assertThat(serverCode(e)).isEqualTo(516));
    }
  }

  @Test
  void settingsOfOneRequestDoNotReachTheNext() throws Exception {
    String zone = "SELECT toString(toDateTime('2026-01-10 05:00:00', 'UTC'), timezone())";
    assertThat(warehouse.post("session_timezone=Asia/Ho_Chi_Minh&max_block_size=7", zone).body())
        .isNotEmpty();
    String now = "SELECT getSetting('session_timezone'), getSetting('max_block_size')";
    String before = warehouse.sql(now);
    assertThat(warehouse.post("session_timezone=Asia/Ho_Chi_Minh&max_block_size=7", now).body())
        .isEqualTo("Asia/Ho_Chi_Minh\t7\n");
    for (int i = 0; i < 20; i++) {
      assertThat(warehouse.sql(now)).isEqualTo(before).doesNotContain("Ho_Chi_Minh");
    }
  }

  @Test
  void databaseOfOneRequestDoesNotReachTheNext() throws Exception {
    warehouse.sql("CREATE DATABASE IF NOT EXISTS ledger_test");
    assertThat(warehouse.post("database=ledger_test", "SELECT currentDatabase()").body())
        .isEqualTo("ledger_test\n");
    assertThat(warehouse.sql("SELECT currentDatabase()")).isEqualTo("default");
    assertThat(warehouse.post("database=no_such_database", "SELECT 1").statusCode()).isEqualTo(404);
  }

  /** The driver wraps its ServerException now and then. */
  private static int serverCode(Throwable thrown) {
    Throwable cause = thrown;
    while (!(cause instanceof ServerException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return ((ServerException) cause).getCode();
  }

  private static byte[] rowsOf(long firstId, int count) {
    RowBinary rows = new RowBinary();
    for (int i = 0; i < count; i++) {
      rows.uint64(firstId + i).string((NASTY + (firstId + i)).getBytes(StandardCharsets.UTF_8));
    }
    return rows.bytes();
  }
}
