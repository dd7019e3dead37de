package org.viewledger.dashboard.warehouse;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.query.GenericRecord;
import com.clickhouse.client.api.query.QuerySettings;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.viewledger.dashboard.query.LedgerUnavailableException;

/**
 * The warehouse over HTTP.
 *
 * <p>client-v2 and not JDBC: the driver puts parameters into the text of a statement itself, the
 * client sends them beside it, and the server reads them by their declared types.
 */
public final class ClickHouseWarehouse implements Warehouse {
  private final Client client;
  private final Map<String, String> settings;

  public ClickHouseWarehouse(ClickHouseSettings where) {
    this.client =
        new Client.Builder()
            .addEndpoint(where.url().toString())
            .setUsername(where.user())
            .setPassword(where.key())
            .setDefaultDatabase("viewledger")
            .setMaxConnections(16)
            .setConnectTimeout(5, ChronoUnit.SECONDS)
            .setSocketTimeout(where.timeout().toMillis(), ChronoUnit.MILLIS)
            // Below a server's own 10 seconds: a connection it has just closed is not used again.
            .setKeepAliveTimeout(5, ChronoUnit.SECONDS)
            .setMaxRetries(1)
            .useAsyncRequests(false)
            .build();
    this.settings =
        Map.of(
            // What 26.7 compiles of 128-bit arithmetic is wrong: from an expression's third run on
            // least(x, 0) of an Int128 below 0 is 0, and corrections vanish.
            "compile_expressions",
            "0",
            "do_not_merge_across_partitions_select_final",
            "1",
            "join_use_nulls",
            "1",
            "max_execution_time",
            Long.toString(Math.max(1, where.timeout().toSeconds())));
  }

  @Override
  public List<Row> ask(Sql sql) {
    QuerySettings query = new QuerySettings();
    settings.forEach(query::serverSetting);
    Map<String, Object> parameters = new HashMap<>(sql.parameters());
    try {
      return client.queryAll(sql.text(), parameters, query).stream()
          .<Row>map(RecordRow::new)
          .toList();
    } catch (RuntimeException e) {
      throw new LedgerUnavailableException("the warehouse did not answer: " + reason(e), e);
    }
  }

  @Override
  public void run(Sql sql) {
    QuerySettings query = new QuerySettings();
    settings.forEach(query::serverSetting);
    Map<String, Object> parameters = new HashMap<>(sql.parameters());
    try {
      client.query(sql.text(), parameters, query).get().close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerUnavailableException("stopped while the warehouse worked", e);
    } catch (Exception e) { // close() of an answer is declared to throw anything
      throw new LedgerUnavailableException("the warehouse did not do it: " + reason(e), e);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  /** What the server said, which the client wraps. */
  private static String reason(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage());
  }

  private record RecordRow(GenericRecord values) implements Row {
    @Override
    public String text(String column) {
      return values.getString(column);
    }

    @Override
    public long number(String column) {
      return values.getLong(column);
    }

    @Override
    public BigInteger big(String column) {
      return values.getBigInteger(column);
    }

    @Override
    public LocalDate day(String column) {
      return values.getLocalDate(column);
    }

    @Override
    public List<String> texts(String column) {
      return Arrays.asList(values.getStringArray(column));
    }

    @Override
    public List<Long> numbers(String column) {
      return Arrays.stream(values.getLongArray(column)).boxed().toList();
    }

    @Override
    public boolean isNull(String column) {
      return !values.hasValue(column);
    }
  }
}
