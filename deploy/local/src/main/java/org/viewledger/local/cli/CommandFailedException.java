package org.viewledger.local.cli;

/** Ends a command with exit code 1; the message is the one line that a person reads. */
final class CommandFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  CommandFailedException(String message) {
    super(message);
  }
}
