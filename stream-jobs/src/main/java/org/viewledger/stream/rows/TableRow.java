package org.viewledger.stream.rows;

/**
 * One row of one table in ClickHouse's RowBinary, without the cut at its end.
 *
 * <p>A flat public record TableRow(Table table, int keyLength, byte[] bytes) {}
