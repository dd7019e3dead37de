package org.viewledger.ingest.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The secret values that an account uses now, to strike them out of whatever a platform says before
 * anything of it is shown, logged or kept.
 */
public final class Secrets {
  /** What stands in a secret's place. */
  public static final String STRUCK = "***";

  /** Shorter ones are no secrets, and striking them out would garble ordinary words. */
  private static final int LEAST = 6;

  private static final int LONGEST_TEXT = 300;
  private static final Pattern IN_ADDRESSES =
      Pattern.compile(
          "(?i)(access_token|refresh_token|client_secret|appsecret_proof|secret_key|key|code)"
              + "(=|\"\\s*:\\s*\")[^&\\s\"]+");

  private volatile List<String> values;

  public Secrets(Collection<String> values) {
    this.values = longestFirst(values);
  }

  /** Replaces them, after a token was renewed. The old ones are struck out too: keep them in. */
  public void set(Collection<String> newValues) {
    values = longestFirst(newValues);
  }

  /** The text without secrets, cut to some hundred characters. */
  public String strike(String text) {
    String struck = text;
    for (String value : values) {
      struck = struck.replace(value, STRUCK);
    }
    struck = IN_ADDRESSES.matcher(struck).replaceAll("$1$2" + STRUCK);
    return struck.length() <= LONGEST_TEXT ? struck : struck.substring(0, LONGEST_TEXT) + '…';
  }

  private static List<String> longestFirst(Collection<String> values) {
    return values.stream()
        .filter(value -> value.length() >= LEAST)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  @Override
  public String toString() {
    return STRUCK;
  }
}
