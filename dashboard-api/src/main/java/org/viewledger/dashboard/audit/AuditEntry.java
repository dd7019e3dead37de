package org.viewledger.dashboard.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One thing that somebody did.
 *
 * @param place counts from 1
 * @param at to the millisecond
 * @param deed the word of a {@link Deed}; as it stands in the store, where anything may stand
 * @param subject what it was done to
 * @param detail what else belongs to it; never a secret
 * @param previousHash of the entry before, zeros for the first
 * @param ownHash of all of these
 */
public record AuditEntry(
    long place,
    Instant at,
    String person,
    String deed,
    String subject,
    String detail,
    String previousHash,
    String ownHash) {
  /** What stands before the first entry. */
  static final String NOTHING_BEFORE = "0".repeat(64);

  /** An entry with the digest that belongs to it. */
  static AuditEntry of(
      long place,
      Instant at,
      String person,
      String deed,
      String subject,
      String detail,
      String previousHash) {
    AuditEntry bare = new AuditEntry(place, at, person, deed, subject, detail, previousHash, "");
    return new AuditEntry(
        place, at, person, deed, subject, detail, previousHash, bare.computedHash());
  }

  /**
   * SHA-256, in hex, over the seven other parts in their order: each as four bytes of its length
   * and its bytes in UTF-8 (place and milliseconds in decimal), so that no two entries read alike.
   */
  String computedHash() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String[] parts = {
      Long.toString(place),
      Long.toString(at.toEpochMilli()),
      person,
      deed,
      subject,
      detail,
      previousHash
    };
    for (String part : parts) {
      byte[] utf8 = part.getBytes(StandardCharsets.UTF_8);
      bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
      bytes.writeBytes(utf8);
    }
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
