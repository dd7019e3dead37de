package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Ledger;

/**
 * What the server says of itself at {@code /metrics}.
 *
 * <ul>
 *   <li>{@code viewledger_http_seconds}: how long answers took, by method, route and status; alert
 *       on a status of 500 or above
 *   <li>{@code viewledger_cut_age_seconds}: since the last cut; grows while nothing new arrives, so
 *       it is alarming only together with the next
 *   <li>{@code viewledger_lag_records}: records in the log that no cut covers yet; healthy near 0
 * </ul>
 */
public final class Measurements implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Measurements.class);
  private static final String BEGAN = "viewledger.began";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  public Measurements(Ledger ledger, Supplier<Map<String, Long>> logEnds, Clock clock) {
    Gauge.builder("viewledger.cut.age.seconds", () -> cutAge(ledger, clock))
        .description("seconds since the last cut, NaN before the first")
        .register(registry);
    Gauge.builder("viewledger.lag.records", () -> lag(ledger, logEnds))
        .description("records in the log that no cut covers yet")
        .register(registry);
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.before(ctx -> ctx.attribute(BEGAN, System.nanoTime()));
    routes.after(this::measure);
    routes.get(
        "/metrics",
        ctx -> {
          ctx.result(registry.scrape());
          ctx.contentType("text/plain; version=0.0.4; charset=utf-8");
        });
  }

  private void measure(Context ctx) {
    Long began = ctx.attribute(BEGAN);
    if (began == null) {
      return;
    }
    var endpoint = ctx.endpoints().lastHttpEndpoint();
    // Addresses that strangers make up must not become so many series.
    String route = endpoint == null ? "none" : endpoint.path;
    Timer.builder("viewledger.http")
        .description("answers")
        .tag("method", ctx.method().name())
        .tag("route", route)
        .tag("status", Integer.toString(ctx.statusCode()))
        .serviceLevelObjectives(
            Duration.ofMillis(10),
            Duration.ofMillis(50),
            Duration.ofMillis(250),
            Duration.ofSeconds(1),
            Duration.ofSeconds(5))
        .register(registry)
        .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
  }

  private static double cutAge(Ledger ledger, Clock clock) {
    try {
      Cut cut = ledger.latestCut();
      return cut.number() == 0
          ? Double.NaN
          : Duration.between(cut.at(), clock.instant()).toMillis() / 1000.0;
    } catch (RuntimeException e) {
      LOG.warn("the age of the last cut is not known: {}", e.getMessage());
      return Double.NaN;
    }
  }

  private static double lag(Ledger ledger, Supplier<Map<String, Long>> logEnds) {
    try {
      Map<String, Long> covered = ledger.latestCut().offsets();
      return logEnds.get().entrySet().stream()
          .mapToDouble(end -> Math.max(0, end.getValue() - covered.getOrDefault(end.getKey(), 0L)))
          .sum();
    } catch (RuntimeException e) {
      LOG.warn("the lag is not known: {}", e.getMessage());
      return Double.NaN;
    }
  }

  @Override
  public void close() {
    registry.close();
  }
}
