package org.viewledger.clickhouse;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The functions of libchdb's C interface that are used, under their own names. Sizes are {@code
 * size_t}, 64 bits on every platform there is a library for.
 */
@SuppressWarnings("MemberName") // C names
final class Libchdb {

  private Libchdb() {}

  /** Binds the functions; must run before any of them, once a process. */
  static void load(Path library) {
    Native.register(Libchdb.class, NativeLibrary.getInstance(library.toString()));
    // Before the first connection, or the JVM's own handlers (null checks, safepoints) break.
    chdb_set_signal_handlers_enabled(0);
  }

  static native void chdb_set_signal_handlers_enabled(int enabled);

  static native @Nullable Pointer chdb_connect(int argc, Pointer argv);

  static native void chdb_close_conn(Pointer connection);

  static native @Nullable Pointer chdb_query_with_params_n(
      Pointer connection,
      byte[] query,
      long queryLength,
      byte[] format,
      long formatLength,
      @Nullable Pointer names,
      @Nullable Pointer nameLengths,
      @Nullable Pointer values,
      @Nullable Pointer valueLengths,
      long count);

  static native @Nullable Pointer chdb_stream_query_with_params_n(
      Pointer connection,
      byte[] query,
      long queryLength,
      byte[] format,
      long formatLength,
      @Nullable Pointer names,
      @Nullable Pointer nameLengths,
      @Nullable Pointer values,
      @Nullable Pointer valueLengths,
      long count);

  static native @Nullable Pointer chdb_stream_fetch_result(Pointer connection, Pointer stream);

  static native void chdb_stream_cancel_query(Pointer connection, Pointer stream);

  static native Pointer chdb_stream_insert_with_params_n(
      Pointer connection,
      byte[] query,
      long queryLength,
      byte[] format,
      long formatLength,
      @Nullable Pointer names,
      @Nullable Pointer nameLengths,
      @Nullable Pointer values,
      @Nullable Pointer valueLengths,
      long count);

  static native int chdb_stream_append(Pointer insert, byte[] data, long length);

  static native @Nullable Pointer chdb_stream_done(Pointer insert);

  static native void chdb_stream_cancel_insert(Pointer insert);

  static native @Nullable Pointer chdb_stream_insert_error(Pointer insert);

  static native void chdb_destroy_insert_stream(Pointer insert);

  static native void chdb_destroy_query_result(Pointer result);

  static native @Nullable Pointer chdb_result_buffer(Pointer result);

  static native long chdb_result_length(Pointer result);

  static native long chdb_result_storage_rows_read(Pointer result);

  static native long chdb_result_storage_bytes_read(Pointer result);

  static native long chdb_result_rows_written(Pointer result);

  static native long chdb_result_bytes_written(Pointer result);

  static native @Nullable Pointer chdb_result_error(Pointer result);

  static native int chdb_classify_query_n(
      Pointer connection,
      byte[] query,
      long queryLength,
      @Nullable Pointer database,
      long databaseLength,
      Pointer analysis);
}
