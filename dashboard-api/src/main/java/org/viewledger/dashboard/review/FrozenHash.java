package org.viewledger.dashboard.review;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.closings.FigureKey;

/**
 * One number for all the figures that a closing froze: SHA-256 over a line a figure ({@code
 * basis|metric|topic|value}), sorted, after a line that says which closing it is. Whoever has the
 * figures can work it out again.
 */
final class FrozenHash {
  private FrozenHash() {}

  static String of(Closing closing, Map<FigureKey, BigInteger> figures) {
    TreeSet<String> lines = new TreeSet<>();
    figures.forEach(
        (key, value) ->
            lines.add(
                String.join("|", key.basis().id(), key.metric(), key.topic(), value.toString())));
    String head =
        String.join(
            "|",
            closing.subject(),
            closing.days().from().toString(),
            closing.days().to().toString(),
            Long.toString(closing.cut()));
    return sha256(head + '\n' + String.join("\n", lines) + '\n');
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
