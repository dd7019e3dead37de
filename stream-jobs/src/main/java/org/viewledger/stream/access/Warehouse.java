package org.viewledger.stream.access;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.client.api.query.QuerySettings;
import com.clickhouse.data.ClickHouseFormat;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * A connection to ClickHouse. Nothing is tried twice here: who calls knows whether it may be.
 *
 * <p>Every call throws {@link com.clickhouse.client.api.ClickHouseException}, which says whether
 * another try could help.
 */
public final class Warehouse implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final long CONNECT_SECONDS = 5;

  /** Below the 180 s after which Flink gives a task up that does not end when cancelled. */
  private static final long ANSWER_SECONDS = 120;

  private final Client client;

  public Warehouse(WarehouseAccess access) {
    client =
        new Client.Builder()
            .addEndpoint(access.url())
            .setUsername(access.user())
            .setPassword(access.key())
            .setConnectTimeout(CONNECT_SECONDS, ChronoUnit.SECONDS)
            .setSocketTimeout(ANSWER_SECONDS, ChronoUnit.SECONDS)
            .compressServerResponse(false)
            .setMaxRetries(0)
            .build();
  }

  /** What writes an insert's body. */
  @FunctionalInterface
  public interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Inserts what {@code body} writes, once. */
  public void insert(
      String database, String table, List<String> columns, ClickHouseFormat format, Body body) {
    // Quoted: "by" is a column.
    List<String> quoted = columns.stream().map(column -> '`' + column + '`').toList();
    InsertSettings settings = new InsertSettings();
    settings.serverSetting("async_insert", "0");
    // No two rows of an insert have one key: looking for them costs as much as reading the rows.
    settings.serverSetting("optimize_on_insert", "0");
    await(client.insert(database + '.' + table, quoted, body::writeTo, format, settings)).close();
  }

  /** Runs a statement that gives no rows. */
  public void execute(String sql) {
    close(await(client.execute(sql)));
  }

  /** The rows of a query, each an object by column name. */
  public List<JsonNode> rows(String sql) {
    List<JsonNode> rows = new ArrayList<>();
    forEachRow(sql, rows::add);
    return rows;
  }

  /** Hands over each row of a query as it arrives. */
  public void forEachRow(String sql, Consumer<JsonNode> row) {
    QuerySettings settings = new QuerySettings().setFormat(ClickHouseFormat.JSONEachRow);
    settings.serverSetting("output_format_json_quote_64bit_integers", "0");
    QueryResponse response = await(client.query(sql, settings));
    try (InputStream in = response.getInputStream();
        MappingIterator<JsonNode> each = JSON.readerFor(JsonNode.class).readValues(in)) {
      each.forEachRemaining(row);
    } catch (IOException e) {
      throw new UncheckedIOException("ClickHouse's answer broke off", e);
    } finally {
      close(response);
    }
  }

  private static void close(AutoCloseable response) {
    try {
      response.close();
    } catch (Exception e) {
      throw rethrow(e);
    }
  }

  private static <T> T await(CompletableFuture<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while ClickHouse was answering", e);
    } catch (ExecutionException e) {
      throw rethrow(e.getCause() == null ? e : e.getCause());
    }
  }

  private static RuntimeException rethrow(Throwable e) {
    return e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
  }

  @Override
  public void close() {
    client.close();
  }
}
