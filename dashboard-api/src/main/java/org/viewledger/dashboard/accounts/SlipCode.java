package org.viewledger.dashboard.accounts;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * The code on a slip of paper: 128 random bits as 26 signs in groups of five, none of which looks
 * like another (Crockford's base 32). What is typed may have capitals, spaces, O for 0 and l for 1.
 */
final class SlipCode {
  private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 26;
  private static final int GROUP = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private SlipCode() {}

  static String draw() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) {
        code.append('-');
      }
      code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
    }
    return code.toString();
  }

  /** What of a code is kept. */
  static String hash(String typed) {
    StringBuilder plain = new StringBuilder();
    for (char sign : SignInName.fold(typed).toLowerCase(Locale.ROOT).toCharArray()) {
      char meant = sign == 'o' ? '0' : sign == 'i' || sign == 'l' ? '1' : sign;
      if (SIGNS.indexOf(meant) >= 0) {
        plain.append(meant);
      }
    }
    return Secret.hash("slip:" + plain);
  }
}
