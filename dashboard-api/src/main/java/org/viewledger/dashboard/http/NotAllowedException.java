package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Somebody is known, and what they ask is not theirs to do. */
public final class NotAllowedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotAllowedException(String path) {
    super("your account may not do this; ask the administrator: " + Problem.shown(path));
  }

  /** Tells a program. */
  public void write(Context ctx) {
    Problem.of(HttpStatus.FORBIDDEN, "not-allowed", String.valueOf(getMessage())).write(ctx);
  }

  /** Whether a person looks at the answer. */
  public static boolean isForAPerson(Context ctx) {
    String accept = ctx.header("Accept");
    return !ctx.path().startsWith("/api/") && accept != null && accept.contains("text/html");
  }
}
