package org.viewledger.stream.records;

/**
 * A Kafka record as it was consumed, not yet understood.
 *
 * @param appendedAt the broker's append time, epoch milliseconds
 * @param value the bytes as they came; empty where the record had none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a flat POJO for Flink
public record ConsumedRecord(
    String topic, int partition, long offset, long appendedAt, byte[] value) {}
