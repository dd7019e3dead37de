package org.viewledger.dashboard.http;

import io.javalin.http.Context;

/**
 * What a browser is told of every answer, in one place: nothing inline, nothing from elsewhere, in
 * nobody's frame, nothing kept. An answer that may be kept says so itself, afterwards.
 */
public final class Headers {
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
          + " img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** No page uses any of these; the clipboard is for the paragraph to paste. */
  private static final String DEVICES =
      "accelerometer=(), camera=(), clipboard-read=(), clipboard-write=(self), display-capture=(),"
          + " geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(),"
          + " usb=()";

  private static final String ONE_YEAR = "max-age=31536000";

  private Headers() {}

  public static void set(Context ctx) {
    ctx.header("Content-Security-Policy", CONTENT_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        // Not no-referrer: with it a browser sends "Origin: null" with our own forms, which are
        // refused.
        .header("Referrer-Policy", "same-origin")
        .header("Permissions-Policy", DEVICES)
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("X-Permitted-Cross-Domain-Policies", "none")
        .header("Cache-Control", "no-store");
    if (Wire.of(ctx).secure()) {
      // Only over TLS: a loopback without it must stay reachable.
      ctx.header("Strict-Transport-Security", ONE_YEAR);
    }
  }
}
