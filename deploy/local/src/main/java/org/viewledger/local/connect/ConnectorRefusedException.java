package org.viewledger.local.connect;

import java.util.stream.Collectors;

/** A connector did not take its settings, or did not start. */
public final class ConnectorRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** A refusal, told in one line of the cause's words. */
  public ConnectorRefusedException(Throwable cause) {
    super(line(cause), cause);
  }

  /** Connect writes a list of what is wrong over several lines. */
  private static String line(Throwable cause) {
    return String.valueOf(cause.getMessage())
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("You can also find"))
        .collect(Collectors.joining(" "));
  }
}
