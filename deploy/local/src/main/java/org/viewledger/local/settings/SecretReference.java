package org.viewledger.local.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a secret is, never what it is.
 *
 * @param kind file or environment variable
 * @param place a path relative to the settings' file, or a variable's name
 */
public record SecretReference(Kind kind, String place) {
  private static final Pattern FORM = Pattern.compile("\\$\\{(file|env):([^}\\s][^}]*)}");

  /** What a reference may point to. */
  public enum Kind {
    FILE,
    ENV
  }

  /** Reads {@code ${file:PATH}} or {@code ${env:NAME}}; empty where the text is neither. */
  static Optional<SecretReference> of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    Kind kind = form.group(1).equals("file") ? Kind.FILE : Kind.ENV;
    return Optional.of(new SecretReference(kind, form.group(2)));
  }
}
