package org.viewledger.contract;

import java.util.Locale;

/** Why a record is a dead letter. The list is closed: each reason is counted and explained. */
public enum RejectReason {
  NOT_UTF8,
  NOT_JSON,
  TOO_LARGE,
  UNKNOWN_TOPIC,
  UNKNOWN_VERSION,
  MISSING_FIELD,
  WRONG_TYPE,
  UNKNOWN_WORD,
  BAD_KEY,
  BAD_COUNTER,
  BAD_INSTANT,
  RECORDED_AHEAD;

  /** The word used in records and tables, such as {@code bad-counter}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
