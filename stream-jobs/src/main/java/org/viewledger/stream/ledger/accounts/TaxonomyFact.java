package org.viewledger.stream.ledger.accounts;

/**
 * A taxonomy on its way to all classifiers.
 *
 * @param recordedAt epoch ms
 * @param offset where the record lies in its partition
 * @param body the record's JSON
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a flat POJO for Flink
public record TaxonomyFact(String unit, int version, long recordedAt, long offset, byte[] body) {}
