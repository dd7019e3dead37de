package org.viewledger.stream.ledger;

/**
 * The names under which checkpoints keep the operators' state. They never change: state of another
 * name is lost.
 */
public final class LedgerUids {
  public static final String DECODE = "decode";
  public static final String CLAIMS = "alias-claims";
  public static final String CLASSIFIER = "classifier";
  public static final String POST_LEDGER = "post-ledger";
  public static final String SHARED_POST_LEDGER = "shared-post-ledger";
  public static final String TOPIC_LEDGER = "topic-ledger";

  private LedgerUids() {}
}
