package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.viewledger.dashboard.accounts.Accounts;
import org.viewledger.dashboard.accounts.Device;
import org.viewledger.dashboard.accounts.Devices;
import org.viewledger.dashboard.accounts.Session;

/**
 * What a browser keeps of a sign-in: the session, and the secret of an own device. No script reads
 * them, no other site makes a browser send them, and what came by TLS goes by TLS only.
 */
public final class SignInCookies {
  private static final String SESSION = "viewledger_session";
  private static final String DEVICE = "viewledger_device";

  /** By TLS a browser takes no cookie of this name from another host, nor by a plain request. */
  private static final String OF_HOST = "__Host-";

  /** The same for one that is not sent everywhere. */
  private static final String SECURE = "__Secure-";

  /** The device's secret is sent where one signs in and nowhere else. */
  private static final String SIGN_IN = "/sign-in";

  private final Accounts accounts;
  private final Clock clock;

  public SignInCookies(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Has the browser keep a new session; the one that it had, whosever, ends. */
  public void begin(Context ctx, Session session) {
    Callers.session(ctx).ifPresent(old -> accounts.sessions().end(old.id()));
    int seconds = (int) Duration.between(clock.instant(), session.expiresAt()).toSeconds();
    ctx.cookie(cookie(ctx, session(ctx), session.id(), "/", seconds));
  }

  /** Ends the request's session. */
  public void end(Context ctx) {
    Callers.session(ctx).ifPresent(accounts.signIn()::out);
    ctx.cookie(cookie(ctx, session(ctx), "", "/", 0));
  }

  /** Has the browser keep the secret of an own device for as long as the device is kept. */
  public void keepDevice(Context ctx, String secret) {
    ctx.cookie(cookie(ctx, deviceName(ctx), secret, SIGN_IN, (int) Devices.KEPT.toSeconds()));
  }

  public void forgetDevice(Context ctx) {
    ctx.cookie(cookie(ctx, deviceName(ctx), "", SIGN_IN, 0));
  }

  /** The secret of the own device that the request comes from. */
  public static Optional<String> deviceSecret(Context ctx) {
    return Optional.ofNullable(ctx.cookie(deviceName(ctx))).filter(secret -> !secret.isBlank());
  }

  /** The own device that the request comes from. */
  public Optional<Device> device(Context ctx) {
    return deviceSecret(ctx).flatMap(accounts.devices()::find);
  }

  /** What the session's cookie is called on the way that a request came. */
  static String session(Context ctx) {
    return Wire.of(ctx).secure() ? OF_HOST + SESSION : SESSION;
  }

  private static String deviceName(Context ctx) {
    return Wire.of(ctx).secure() ? SECURE + DEVICE : DEVICE;
  }

  private static Cookie cookie(
      Context ctx, String name, String value, String path, int maxAgeSeconds) {
    boolean secure = Wire.of(ctx).secure();
    return new Cookie(name, value, path, maxAgeSeconds, secure, true, null, SameSite.STRICT);
  }
}
