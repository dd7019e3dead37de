package org.viewledger.local.sources;

/** What an account's connector does. */
enum AccountState {
  /** It is about to be started. */
  STARTING,
  /** A file that its settings name is not there, or empty: it starts when the file is there. */
  WAITS_FOR_SECRET,
  RUNNING,
  /** It does not take its settings, or failed: tried again by itself, a person should look. */
  FAILED
}
