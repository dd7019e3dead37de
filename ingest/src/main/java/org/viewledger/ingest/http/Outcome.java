package org.viewledger.ingest.http;

/**
 * What a platform's answer comes to. Each platform's package sorts its answers into these once;
 * what is done about each is decided in one place, the poll loop.
 */
public enum Outcome {
  /** The data asked for. */
  OK,
  /** Too many requests: wait, for the whole account. */
  THROTTLED,
  /** Nothing came, or the platform failed: the same request again, later. */
  TRANSIENT,
  /** The platform wants to be asked for less at a time. */
  TOO_MUCH,
  /** The access token is not, or no longer, good: renew it once, then a person must. */
  TOKEN_REFUSED,
  /** The token is good but may not see this: the rest goes on, a person is told. */
  FORBIDDEN,
  /** One of the fields or metrics asked for is not to be had: ask without it. */
  BAD_METRIC,
  /** The object is gone, or hidden from us. */
  MISSING,
  /** The cursor has expired: the listing starts anew. */
  BAD_CURSOR,
  /** An answer that cannot be understood, or a request that the platform cannot: ours to mend. */
  UNEXPECTED
}
