package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Stands before every route that was found: whether the caller may, and whether they ask for costly
 * work too often. {@link Guard} has found out before who asks.
 */
public final class Gate {
  private final Access access;
  private final Buckets ofCallers;
  private final Buckets ofAddresses;

  /**
   * @param nanos a clock that only runs on, such as {@link System#nanoTime}
   */
  public Gate(Access access, Limits limits, LongSupplier nanos) {
    this.access = access;
    this.ofCallers = new Buckets(limits.costlyPerMinute(), nanos);
    this.ofAddresses = new Buckets(limits.costlyPerMinuteOfAnAddress(), nanos);
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.beforeMatched(this::check);
    routes.exception(NotAllowedException.class, (e, ctx) -> e.write(ctx));
    routes.exception(TooOftenException.class, (e, ctx) -> e.write(ctx));
  }

  private void check(Context ctx) {
    boolean head = ctx.method().name().equals("HEAD");
    if (head && ctx.endpoints().matchedHttpEndpoint() == null) {
      // Answered without a body and without asking anybody.
      return;
    }
    access.check(ctx);
    Optional<Caller> caller = Caller.of(ctx);
    if (caller.isPresent() && access.isCostly(ctx)) {
      refuse(ctx, ofCallers.take(caller.get().name()));
      refuse(ctx, ofAddresses.take(Wire.of(ctx).source()));
    }
  }

  private static void refuse(Context ctx, long seconds) {
    if (seconds > 0) {
      ctx.header("Retry-After", Long.toString(seconds));
      throw new TooOftenException(seconds);
    }
  }
}
