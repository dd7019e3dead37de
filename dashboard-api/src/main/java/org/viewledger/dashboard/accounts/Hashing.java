package org.viewledger.dashboard.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords and PINs as Argon2id digests with their own salt and cost, in the text form that other
 * programs read too: {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$DIGEST}. At most two are computed
 * at a time, so that strangers who try cannot use up the memory.
 */
public final class Hashing {
  /** The least that OWASP's Password Storage Cheat Sheet names: 19 MiB, two passes, one lane. */
  public static final Cost STANDARD = new Cost(19 * 1024, 2, 1);

  private static final int AT_ONCE = 2;
  private static final int LONGEST_WAIT_SECONDS = 10;
  private static final int SALT_BYTES = 16;
  private static final int DIGEST_BYTES = 32;
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,9}),t=(\\d{1,4}),p=(\\d{1,3})"
              + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  private final SecureRandom random = new SecureRandom();
  private final Semaphore slots = new Semaphore(AT_ONCE, true);
  private final Cost cost;
  private final String nobodys;

  public Hashing(Cost cost) {
    this.cost = cost;
    this.nobodys = text(cost, bytes(SALT_BYTES), bytes(DIGEST_BYTES));
  }

  /** What one digest costs. */
  public record Cost(int memoryKib, int passes, int lanes) {}

  /**
   * The digest of a secret under a new salt.
   *
   * @throws TooManyAttemptsException where too many others wait
   */
  String hash(String secret) {
    byte[] salt = bytes(SALT_BYTES);
    return text(cost, salt, digest(cost, salt, secret, DIGEST_BYTES));
  }

  /**
   * Whether a secret is that of a digest.
   *
   * @throws TooManyAttemptsException where too many others wait
   */
  boolean matches(String secret, String kept) {
    Matcher parts = FORM.matcher(kept);
    if (!parts.matches()) {
      throw new IllegalStateException("the store holds a digest of another form");
    }
    byte[] expected = Base64.getDecoder().decode(parts.group(5));
    byte[] salt = Base64.getDecoder().decode(parts.group(4));
    return MessageDigest.isEqual(expected, digest(cost(parts), salt, secret, expected.length));
  }

  /** As much work as {@link #matches}, for a name that nobody has. */
  void matchNobody(String secret) {
    if (matches(secret, nobodys)) {
      throw new IllegalStateException("256 random bits were guessed");
    }
  }

  /** Whether a digest was made at another cost than is asked now. */
  boolean isOutdated(String kept) {
    Matcher parts = FORM.matcher(kept);
    return !parts.matches() || !cost(parts).equals(cost);
  }

  private static Cost cost(Matcher parts) {
    return new Cost(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  private byte[] digest(Cost used, byte[] salt, String secret, int length) {
    boolean mine = false;
    try {
      mine = slots.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
      if (!mine) {
        throw new TooManyAttemptsException(LONGEST_WAIT_SECONDS);
      }
      Argon2BytesGenerator generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(used.memoryKib())
              .withIterations(used.passes())
              .withParallelism(used.lanes())
              .withSalt(salt)
              .build());
      byte[] digest = new byte[length];
      generator.generateBytes(secret.getBytes(StandardCharsets.UTF_8), digest);
      return digest;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooManyAttemptsException(LONGEST_WAIT_SECONDS);
    } finally {
      if (mine) {
        slots.release();
      }
    }
  }

  private static String text(Cost cost, byte[] salt, byte[] digest) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m="
        + cost.memoryKib()
        + ",t="
        + cost.passes()
        + ",p="
        + cost.lanes()
        + '$'
        + base64.encodeToString(salt)
        + '$'
        + base64.encodeToString(digest);
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
