package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** A form does not repeat its session's token: the page was opened before the last sign-in. */
public final class StalePageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StalePageException() {
    super("repeat the page's token in the header X-CSRF-Token: reload the page and try again");
  }

  /** Tells a program. */
  public void write(Context ctx) {
    Problem.of(HttpStatus.FORBIDDEN, "csrf", String.valueOf(getMessage())).write(ctx);
  }
}
