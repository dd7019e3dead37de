package org.viewledger.clickhouse;

import com.sun.jna.Pointer;
import java.nio.charset.StandardCharsets;

/** Rows on their way into a table; nothing of them is visible before {@link #finish()}. */
final class InsertStream implements AutoCloseable {

  private final Pointer handle;
  private boolean ended;

  private InsertStream(Pointer handle) {
    this.handle = handle;
  }

  static InsertStream of(Pointer handle) throws EngineException {
    InsertStream insert = new InsertStream(handle);
    Pointer error = Libchdb.chdb_stream_insert_error(handle);
    if (error == null) {
      return insert;
    }
    String text = error.getString(0, StandardCharsets.UTF_8.name());
    insert.ended = true;
    insert.close();
    throw EngineException.fromEngine(text);
  }

  /** Hands over bytes; false when the engine has failed meanwhile and {@link #finish} says why. */
  boolean append(byte[] data, int length) {
    return Libchdb.chdb_stream_append(handle, data, length) == 0;
  }

  Counts finish() throws EngineException {
    ended = true;
    try (NativeResult result = NativeResult.of(Libchdb.chdb_stream_done(handle))) {
      return result.counts();
    }
  }

  /** Drops what was not finished: a client that went away mid-body has inserted nothing. */
  @Override
  public void close() {
    if (!ended) {
      Libchdb.chdb_stream_cancel_insert(handle);
    }
    Libchdb.chdb_destroy_insert_stream(handle);
  }
}
