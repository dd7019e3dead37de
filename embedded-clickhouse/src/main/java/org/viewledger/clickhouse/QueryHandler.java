package org.viewledger.clickhouse;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** One request of ClickHouse's HTTP interface: who asks, what, and the way of its failure. */
final class QueryHandler implements HttpHandler {

  private final ConnectionPool pool;
  private final AccessKey key;
  private final String version;

  QueryHandler(ConnectionPool pool, AccessKey key, String version) {
    this.pool = pool;
    this.key = key;
    this.version = version;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Map<String, String> url = QueryRequest.urlParameters(exchange.getRequestURI());
    Answer answer = new Answer(exchange, Compression.ofAnswer(exchange.getRequestHeaders(), url));
    String path = exchange.getRequestURI().getPath();
    boolean reads = exchange.getRequestMethod().equals("GET");
    if (reads && (path.equals("/ping") || (path.equals("/") && !url.containsKey("query")))) {
      answer.plain("Ok.\n");
      return;
    }
    try {
      query(exchange, url, answer, reads);
    } catch (EngineException e) {
      answer.fail(e, version);
    } catch (BlockInputStream.BadBlockException e) {
      answer.fail(
          EngineException.of(
              EngineException.CANNOT_DECOMPRESS,
              "CANNOT_DECOMPRESS",
              String.valueOf(e.getMessage())),
          version);
    } catch (RuntimeException e) {
      e.printStackTrace();
      answer.fail(EngineException.of(1002, "UNKNOWN_EXCEPTION", e.toString()), version);
    }
  }

  private void query(
      HttpExchange exchange, Map<String, String> url, Answer answer, boolean readsOnly)
      throws IOException, EngineException {
    Headers headers = exchange.getRequestHeaders();
    key.require(headers, url);
    QueryRequest request = QueryRequest.of(url, headers);
    answer.describe(request.queryId(), version);
    // Taken before the statement is read: so many texts are held at once and no more.
    try (ConnectionPool.Lease lease = pool.take()) {
      InputStream body = Compression.unpack(exchange.getRequestBody(), headers, url);
      Statement statement = Statement.read(request.query(), body);
      QueryGuard.check(statement.guarded(), statement.valuesAt(), request.parameters().values());
      new StatementRun(lease, request, statement, answer, readsOnly).run();
    }
  }
}
