package org.viewledger.stream.records;

/**
 * A record that the contract refuses, with where it came from and why.
 *
 * @param appendedAt the broker's append time, epoch milliseconds
 * @param reason a {@link org.viewledger.contract.RejectReason#id()}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a flat POJO for Flink
public record DeadLetter(
    String topic,
    int partition,
    long offset,
    long appendedAt,
    String reason,
    String detail,
    byte[] raw) {}
