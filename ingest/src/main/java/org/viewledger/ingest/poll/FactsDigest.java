package org.viewledger.ingest.poll;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.PostRecord;

/** Tells whether a platform says something else of a post than last time. */
final class FactsDigest {
  private FactsDigest() {}

  /** A number that differs, for all practical purposes, where what is said differs; never 0. */
  static long of(PostRecord facts) {
    PostRecord timeless =
        new PostRecord(
            facts.post(),
            facts.publishedAt(),
            facts.kind(),
            facts.title(),
            facts.text(),
            facts.permalink(),
            facts.hashtags(),
            facts.aliases(),
            facts.origin(),
            facts.sameAs(),
            facts.replaces(),
            facts.status(),
            facts.source(),
            Instant.EPOCH);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(EventJson.encode(timeless));
      long number = ByteBuffer.wrap(digest).getLong();
      return number == 0 ? 1 : number;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
