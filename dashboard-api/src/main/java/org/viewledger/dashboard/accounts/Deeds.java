package org.viewledger.dashboard.accounts;

/** Where it is written down what was done with accounts. */
public interface Deeds {
  /** Nobody keeps them. */
  Deeds UNKEPT = (person, what, subject, detail) -> {};

  /**
   * Writes one down.
   *
   * @param person who did it
   * @param what a word such as {@code account.created}
   * @param subject whose account, which link or token
   * @param detail never a secret
   */
  void note(String person, String what, String subject, String detail);
}
