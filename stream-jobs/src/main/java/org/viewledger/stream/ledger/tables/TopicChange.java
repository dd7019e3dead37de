package org.viewledger.stream.ledger.tables;

/**
 * What posts add to a row of sums, or take from it.
 *
 * @param key the row: the code of its table, then the bytes of its key columns as Latin-1
 * @param words the {@link Sums} to add
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a flat POJO for Flink
public record TopicChange(String key, long[] words) {}
