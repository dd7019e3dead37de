package org.viewledger.stream.ledger.accounts;

/**
 * A fact of a post on its way to the post's ledger.
 *
 * @param key text of the key of the post that the fact names
 * @param fact as {@link Facts} writes it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a flat POJO for Flink
public record PostFact(String key, byte[] fact) {}
