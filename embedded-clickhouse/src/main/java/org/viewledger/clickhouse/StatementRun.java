package org.viewledger.clickhouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Runs one statement on a leased connection and writes its answer. */
final class StatementRun {

  private static final int PIECE = 256 * 1024;

  private final ConnectionPool.Lease lease;
  private final EngineConnection connection;
  private final QueryRequest request;
  private final Statement statement;
  private final Answer answer;
  private final boolean readsOnly;
  private final long startedNanos = System.nanoTime();

  StatementRun(
      ConnectionPool.Lease lease,
      QueryRequest request,
      Statement statement,
      Answer answer,
      boolean readsOnly) {
    this.lease = lease;
    this.connection = lease.connection();
    this.request = request;
    this.statement = statement;
    this.answer = answer;
    this.readsOnly = readsOnly;
  }

  void run() throws IOException, EngineException {
    connection.prepare(request.database(), request.settings());
    String rowFormat = statement.rowFormat(request.format());
    if (rowFormat != null) {
      requireWritable();
      insert(rowFormat);
      return;
    }
    byte[] sql = statement.bytes();
    StatementKind kind = connection.classify(sql);
    if (kind.statements() > 1) {
      throw EngineException.syntax("Syntax error (Multi-statements are not allowed)");
    }
    // Rows after VALUES end with the text; and a text that does not parse keeps its positions.
    if (statement.insert() == null && kind.statements() == 1) {
      sql = QueryTag.apply(request.queryId(), statement.text());
    }
    String format = statement.answerFormat(request.format());
    if (kind.readsOnly() && PieceFormat.canBeJoined(format)) {
      try (ResultStream stream = connection.stream(sql, format, request.parameters())) {
        if (stream != null) {
          writePieces(stream, format);
          return;
        }
      }
    } else if (!kind.readsOnly()) {
      requireWritable();
    }
    if (kind.changesSession()) {
      lease.spoil();
    }
    try (NativeResult result = connection.execute(sql, format, request.parameters());
        OutputStream out = answer.begin(format, result.counts(), elapsed())) {
      result.writeTo(out);
    }
  }

  /** The first piece is fetched before anything is sent, so that most errors have their status. */
  private void writePieces(ResultStream stream, String format) throws IOException, EngineException {
    NativeResult piece = stream.next();
    Counts counts = piece == null ? Counts.NONE : piece.counts();
    OutputStream out;
    try {
      out = answer.begin(format, counts, elapsed());
    } catch (IOException e) {
      closeQuietly(piece);
      throw e;
    }
    boolean first = true;
    while (piece != null) {
      try (NativeResult written = piece) {
        written.writeTo(out, first ? 0 : written.headLength(format));
      }
      first = false;
      piece = stream.next();
    }
    out.close();
  }

  private void insert(String format) throws IOException, EngineException {
    QueryGuard.checkFormat(format);
    Counts counts;
    try (InsertStream insert =
        connection.insert(statement.insertHeader(), format, request.parameters())) {
      byte[] first = statement.firstRows();
      boolean going = first.length == 0 || insert.append(first, first.length);
      byte[] piece = new byte[PIECE];
      InputStream rest = statement.rest();
      for (int count = read(rest, piece); going && count > 0; count = read(rest, piece)) {
        going = insert.append(piece, count);
      }
      counts = insert.finish();
    }
    answer.begin(format, counts, elapsed()).close();
  }

  /** Fills the piece as far as the body goes: the engine copies each one. */
  private static int read(InputStream body, byte[] piece) throws IOException {
    return body.readNBytes(piece, 0, piece.length);
  }

  private void requireWritable() throws EngineException {
    if (readsOnly) {
      throw EngineException.of(
          EngineException.READONLY,
          "READONLY",
          "Cannot execute query in readonly mode. For queries over HTTP, method GET implies"
              + " readonly. You should use method POST for modifying queries");
    }
  }

  private long elapsed() {
    return System.nanoTime() - startedNanos;
  }

  private static void closeQuietly(@Nullable NativeResult piece) {
    if (piece != null) {
      piece.close();
    }
  }
}
