package org.viewledger.local.dashboard;

import java.security.SecureRandom;

/** A password that a person types once: three groups of four letters that do not look alike. */
final class OneTimePassword {
  /** 32 signs, 5 bits each: 60 bits, tried at most ten times a minute. */
  private static final String SIGNS = "abcdefghijkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 3;
  private static final int GROUP_LENGTH = 4;

  private OneTimePassword() {}

  static String draw() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      password.append(group == 0 ? "" : "-");
      for (int i = 0; i < GROUP_LENGTH; i++) {
        password.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
    }
    return password.toString();
  }
}
