package org.viewledger.ingest.facebook;

import org.jspecify.annotations.Nullable;

/** Kinds of posts of which Facebook counts and refuses different things, each narrower. */
enum FacebookKind {
  POST,
  VIDEO,
  REEL;

  /**
   * Of the contract's kind.
   *
   * @param kind null where unknown
   */
  static FacebookKind of(@Nullable String kind) {
    return "reel".equals(kind) ? REEL : "video".equals(kind) ? VIDEO : POST;
  }
}
