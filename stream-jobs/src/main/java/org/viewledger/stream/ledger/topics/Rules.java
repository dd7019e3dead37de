package org.viewledger.stream.ledger.topics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.RejectedRecordException;
import org.viewledger.contract.Taxonomy;
import org.viewledger.contract.Topics;
import org.viewledger.stream.ledger.accounts.TaxonomyFact;
import org.viewledger.topics.TopicMatcher;

/** A taxonomy that is in force, ready to decide. */
final class Rules {
  /** The mark of a post that no rules have decided on. */
  static final long NONE = 0;

  private final TaxonomyFact fact;
  private final TopicMatcher matcher;
  private final long mark;

  private Rules(TaxonomyFact fact, TopicMatcher matcher, long mark) {
    this.fact = fact;
    this.matcher = matcher;
    this.mark = mark;
  }

  static Rules of(TaxonomyFact fact) {
    String name = fact.unit() + '\u001f' + TopicMatcher.VERSION + '\u001f';
    return new Rules(fact, TopicMatcher.of(taxonomy(fact)), mark(name, fact.body()));
  }

  private static Taxonomy taxonomy(TaxonomyFact fact) {
    try {
      Event event =
          EventJson.decode(Topics.TAXONOMY, fact.body(), Instant.ofEpochMilli(fact.recordedAt()));
      return (Taxonomy) event;
    } catch (RejectedRecordException e) {
      throw new IllegalStateException("a taxonomy that was accepted before is refused", e);
    }
  }

  /** Sixty-four bits that tell one text and its bytes from another; never {@link #NONE}. */
  static long mark(String name, byte[] content) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(name.getBytes(StandardCharsets.UTF_8));
      long mark = ByteBuffer.wrap(sha256.digest(content)).getLong();
      return mark == NONE ? 1 : mark;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  String unit() {
    return fact.unit();
  }

  int version() {
    return fact.version();
  }

  Instant recordedAt() {
    return Instant.ofEpochMilli(fact.recordedAt());
  }

  TopicMatcher matcher() {
    return matcher;
  }

  /** Tells these rules, of this matcher, from all others. */
  long mark() {
    return mark;
  }
}
