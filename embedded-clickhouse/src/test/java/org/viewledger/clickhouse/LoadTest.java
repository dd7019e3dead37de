package org.viewledger.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.data.ClickHouseFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Large bodies and answers, many callers at once, callers that go away; and the memory it takes.
 */
@SuppressWarnings("try") // the driver's close() declares Exception
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(150)
class LoadTest {

  private static final int ROWS = 100_000;
  private static final int TEXT_BYTES = 1_040;

  /**
   * Ceiling for the child, the library's own pages (some 200 MB, shared with the page cache)
   * included.
   */
  private static final long MOST_RESIDENT_KB = 900_000;

  private static Warehouse warehouse;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    warehouse = Warehouse.embedded(folder);
    warehouse.sql("CREATE TABLE big (id UInt64, text String) ENGINE = MergeTree ORDER BY id");
    warehouse.sql("CREATE TABLE small (id UInt64, text String) ENGINE = MergeTree ORDER BY id");
  }

  @AfterAll
  static void stop() {
    warehouse.close();
  }

  @Test
  void hundredMegabytesOfAnyBytesArriveWhole() throws Exception {
    RandomRows rows = new RandomRows(20260110);
    try (Client client = warehouse.client();
        InsertResponse response =
            client.insert("big", rows::writeTo, ClickHouseFormat.RowBinary, settings()).get()) {
      assertThat(response.getWrittenRows()).isEqualTo(ROWS);
    }
    assertThat(rows.bytes).isGreaterThan(100_000_000L);
    assertThat(warehouse.sql("SELECT count(), sum(length(text)), sum(CRC32(text)) FROM big"))
        .isEqualTo(ROWS + "\t" + (long) ROWS * TEXT_BYTES + "\t" + rows.checksum);
  }

  @Test
  void bigAnswerIsStreamed() throws Exception {
    String query = "SELECT number, repeat('x', 100) FROM numbers(3000000) FORMAT RowBinary";
    HttpResponse<InputStream> answer =
        warehouse
            .http()
            .send(
                warehouse.request("").POST(HttpRequest.BodyPublishers.ofString(query)).build(),
                HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream in = answer.body()) {
      assertThat(in.transferTo(OutputStream.nullOutputStream())).isEqualTo(3_000_000L * 109);
    }
  }

  @Test
  void fourQueriesAndAnInsertRunAtOnce() throws Exception {
    List<Callable<String>> tasks = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      int divisor = i + 2;
      tasks.add(
          () ->
              warehouse.sql(
                  "SELECT uniqExact(number %% %d) FROM numbers(3000000)".formatted(divisor)));
    }
    tasks.add(
        () -> {
          for (int i = 0; i < 20; i++) {
            warehouse.sql("INSERT INTO small SELECT number, 'x' FROM numbers(1000)");
          }
          return warehouse.sql("SELECT count() FROM small WHERE text = 'x'");
        });
    ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
    try {
      List<String> answers = new ArrayList<>();
      for (Future<String> future : pool.invokeAll(tasks)) {
        answers.add(future.get());
      }
      assertThat(answers).containsExactly("2", "3", "4", "5", "20000");
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void manyParallelRequestsWithTheirOwnParametersDoNotMix() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(12);
    try {
      List<Callable<String>> tasks = new ArrayList<>();
      for (int i = 0; i < 600; i++) {
        int number = i;
        tasks.add(
            () ->
                warehouse
                    .post(
                        "param_n=" + number + "&max_block_size=" + (1000 + number % 3),
                        "SELECT {n:UInt32}, getSetting('max_block_size')")
                    .body());
      }
      List<Future<String>> answers = pool.invokeAll(tasks);
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo(i + "\t" + (1000 + i % 3) + "\n");
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void callerThatLeavesMidAnswerEndsItsQuery() throws Exception {
    for (int i = 0; i < 20; i++) {
      HttpResponse<InputStream> answer =
          warehouse
              .http()
              .send(
                  warehouse
                      .request("")
                      .POST(HttpRequest.BodyPublishers.ofString("SELECT * FROM system.numbers"))
                      .build(),
                  HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = answer.body()) {
        assertThat(in.readNBytes(1_000_000)).hasSize(1_000_000);
      }
    }
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          String running = "1";
          while (!running.equals("0")) {
            running =
                warehouse.sql(
                    "SELECT count() FROM system.processes WHERE query LIKE '%system.numbers%'"
                        + " AND query NOT LIKE '%processes%'");
          }
        });
  }

  @Test
  void callerThatLeavesMidBodyInsertsNothing() throws Exception {
    String head =
        "POST /?query=INSERT+INTO+small+FORMAT+RowBinary HTTP/1.1\r\nHost: x\r\n"
            + "X-ClickHouse-User: default\r\nX-ClickHouse-Key: "
            + warehouse.engine().key()
            + "\r\n";
    byte[] row = new RowBinary().uint64(77).string("torn".getBytes(StandardCharsets.UTF_8)).bytes();
    for (int i = 0; i < 12; i++) {
      boolean chunked = i % 2 == 0;
      try (Socket socket =
          new Socket(InetAddress.getLoopbackAddress(), warehouse.url().getPort())) {
        OutputStream out = socket.getOutputStream();
        String rest =
            chunked
                ? "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(row.length) + "\r\n"
                : "Content-Length: " + (row.length * 2) + "\r\n\r\n";
        out.write((head + rest).getBytes(StandardCharsets.US_ASCII));
        out.write(row);
        out.write(chunked ? "\r\n".getBytes(StandardCharsets.US_ASCII) : new byte[0]);
        out.flush();
        socket.shutdownOutput();
        // The end of the answer, or of the connection, says that the request has been dealt with.
        socket.getInputStream().readAllBytes();
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("reset");
      }
    }
    assertThat(warehouse.sql("SELECT count() FROM small WHERE text = 'torn'")).isEqualTo("0");
  }

  @Test
  void errorInTheMiddleOfAnAnswerIsNotTakenForItsEnd() throws Exception {
    HttpResponse<InputStream> answer =
        warehouse
            .http()
            .send(
                warehouse
                    .request("max_block_size=1000")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "SELECT number, throwIf(number = 900000) FROM numbers(1000000)"))
                    .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.statusCode()).isEqualTo(200);
    try (InputStream in = answer.body()) {
      Assertions.assertThrows(
          IOException.class, () -> in.transferTo(OutputStream.nullOutputStream()));
    }
  }

  @Test
  void greedyQueryIsEndedAndNothingElse() throws Exception {
    HttpResponse<String> answer =
        warehouse.post(
            "max_bytes_before_external_group_by=0&max_bytes_ratio_before_external_group_by=0",
            "SELECT number, groupArray(toString(number)) FROM numbers(100000000) GROUP BY number"
                + " FORMAT Null");
    assertThat(answer.headers().firstValue("X-ClickHouse-Exception-Code"))
        .as(answer.body())
        .contains("241");
    assertThat(warehouse.sql("SELECT 1")).isEqualTo("1");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void memoryStayedWithinItsBounds() throws Exception {
    long peak =
        Files.readAllLines(Path.of("/proc/" + warehouse.engine().pid() + "/status")).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow();
    assertThat(peak).isLessThan(MOST_RESIDENT_KB);
  }

  private static com.clickhouse.client.api.insert.InsertSettings settings() {
    return new com.clickhouse.client.api.insert.InsertSettings();
  }

  /** Rows of random bytes, each byte value among them, newlines and NULs too. */
  private static final class RandomRows {

    private final Random random;
    private long bytes;
    private long checksum;

    RandomRows(long seed) {
      random = new Random(seed);
    }

    void writeTo(OutputStream out) throws IOException {
      byte[] text = new byte[TEXT_BYTES];
      for (int i = 0; i < ROWS; i++) {
        random.nextBytes(text);
        CRC32 crc = new CRC32();
        crc.update(text);
        checksum += crc.getValue();
        byte[] row = new RowBinary().uint64(i).string(text).bytes();
        bytes += row.length;
        out.write(row);
      }
      out.close();
    }
  }
}
