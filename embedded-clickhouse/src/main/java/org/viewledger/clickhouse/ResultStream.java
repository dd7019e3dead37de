package org.viewledger.clickhouse;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** An answer that the engine computes while it is being read; closing it early ends the query. */
final class ResultStream implements AutoCloseable {

  private final Pointer connection;
  private final NativeResult stream;
  private boolean ended;

  ResultStream(Pointer connection, NativeResult stream) {
    this.connection = connection;
    this.stream = stream;
  }

  /** The next piece, or null after the last. */
  @Nullable NativeResult next() throws EngineException {
    if (ended) {
      return null;
    }
    NativeResult piece;
    try {
      piece = NativeResult.of(Libchdb.chdb_stream_fetch_result(connection, stream.handle()));
    } catch (EngineException e) {
      ended = true;
      throw e;
    }
    if (piece.isEmpty()) {
      ended = true;
      piece.close();
      return null;
    }
    return piece;
  }

  @Override
  public void close() {
    if (!ended) {
      Libchdb.chdb_stream_cancel_query(connection, stream.handle());
    }
    stream.close();
  }
}
