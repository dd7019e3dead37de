package org.viewledger.dashboard.review;

/** What is known of views that were paid for. */
public enum Ads {
  /** The platform says: none. */
  NONE,
  /** It says how many. */
  SOME,
  /** It does not say. */
  NOT_TOLD,
  /** No page of a platform that sells views. */
  NOT_ASKED
}
