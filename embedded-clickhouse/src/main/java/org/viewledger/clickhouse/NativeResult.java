package org.viewledger.clickhouse;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One answer, or one piece of a streamed answer, that the engine holds until it is closed. */
final class NativeResult implements AutoCloseable {

  private static final int SLICE = 64 * 1024;

  private final Pointer handle;

  private NativeResult(Pointer handle) {
    this.handle = handle;
  }

  /** Takes the engine's answer over; a failure is thrown and leaves nothing to close. */
  static NativeResult of(@Nullable Pointer handle) throws EngineException {
    if (handle == null) {
      throw EngineException.fromEngine("the engine gave no answer");
    }
    NativeResult result = new NativeResult(handle);
    Pointer error = Libchdb.chdb_result_error(handle);
    if (error == null) {
      return result;
    }
    String text = error.getString(0, StandardCharsets.UTF_8.name());
    result.close();
    throw EngineException.fromEngine(text);
  }

  Pointer handle() {
    return handle;
  }

  boolean isEmpty() {
    return Libchdb.chdb_result_length(handle) == 0;
  }

  Counts counts() {
    return new Counts(
        Libchdb.chdb_result_storage_rows_read(handle),
        Libchdb.chdb_result_storage_bytes_read(handle),
        Libchdb.chdb_result_rows_written(handle),
        Libchdb.chdb_result_bytes_written(handle));
  }

  /** Copies the bytes out slice by slice: an answer may be larger than this process's heap. */
  void writeTo(OutputStream out) throws IOException {
    writeTo(out, 0);
  }

  /** The same without the first bytes. */
  void writeTo(OutputStream out, long from) throws IOException {
    long length = Libchdb.chdb_result_length(handle);
    Pointer buffer = Libchdb.chdb_result_buffer(handle);
    if (length == 0 || buffer == null) {
      return;
    }
    byte[] slice = new byte[(int) Math.min(SLICE, length)];
    for (long at = from; at < length; at += slice.length) {
      int count = (int) Math.min(slice.length, length - at);
      buffer.read(at, slice, 0, count);
      out.write(slice, 0, count);
    }
  }

  /** How many bytes stand before the first row of a piece in this format. */
  long headLength(String format) {
    Pointer buffer = Libchdb.chdb_result_buffer(handle);
    return buffer == null
        ? 0
        : PieceFormat.headLength(format, at -> Byte.toUnsignedLong(buffer.getByte(at)));
  }

  String text() {
    Pointer buffer = Libchdb.chdb_result_buffer(handle);
    int length = Math.toIntExact(Libchdb.chdb_result_length(handle));
    return buffer == null || length == 0
        ? ""
        : new String(buffer.getByteArray(0, length), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    Libchdb.chdb_destroy_query_result(handle);
  }
}
