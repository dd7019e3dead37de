package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Somebody asks for costly work more often than the settings allow. */
public final class TooOftenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long seconds;

  TooOftenException(long seconds) {
    super("too often: ask again in " + seconds + " s");
    this.seconds = seconds;
  }

  /** After how long it may be asked again. */
  public long seconds() {
    return seconds;
  }

  /** Tells a program. */
  public void write(Context ctx) {
    Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-often", String.valueOf(getMessage())).write(ctx);
  }
}
