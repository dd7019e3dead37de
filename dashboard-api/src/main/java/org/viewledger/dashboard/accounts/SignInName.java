package org.viewledger.dashboard.accounts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name that somebody signs in with: small letters, digits, dots and dashes. What is typed is
 * folded first, so that a keyboard that adds Vietnamese marks or capitals makes no difference.
 */
public final class SignInName {
  /** The longest name, in letters. */
  public static final int LONGEST = 40;

  private static final Pattern FORM =
      Pattern.compile("[a-z0-9][a-z0-9._-]{1," + (LONGEST - 1) + "}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Names of addresses beside the accounts', and of callers that are no accounts. */
  private static final Set<String> TAKEN =
      Set.of("administrator", "token", "system", "share", "new", "me", "tokens", "shares");

  private SignInName() {}

  /** What was typed, without marks, capitals and spaces round it. */
  public static String fold(String typed) {
    String apart = Normalizer.normalize(typed.strip(), Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
  }

  /** Whether a folded name may be somebody's. */
  public static boolean isAllowed(String folded) {
    return FORM.matcher(folded).matches() && !TAKEN.contains(folded);
  }
}
