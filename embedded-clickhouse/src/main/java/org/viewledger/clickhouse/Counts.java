package org.viewledger.clickhouse;

/** Rows and bytes of a statement, as ClickHouse's {@code X-ClickHouse-Summary} reports them. */
record Counts(long readRows, long readBytes, long writtenRows, long writtenBytes) {

  static final Counts NONE = new Counts(0, 0, 0, 0);

  /** The header's value; ClickHouse writes the numbers as strings. */
  String summary(long elapsedNanos) {
    return "{\"read_rows\":\""
        + readRows
        + "\",\"read_bytes\":\""
        + readBytes
        + "\",\"written_rows\":\""
        + writtenRows
        + "\",\"written_bytes\":\""
        + writtenBytes
        + "\",\"total_rows_to_read\":\"0\",\"result_rows\":\""
        + writtenRows
        + "\",\"result_bytes\":\""
        + writtenBytes
        + "\",\"elapsed_ns\":\""
        + elapsedNanos
        + "\"}";
  }
}
