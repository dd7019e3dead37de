package org.viewledger.bench.section;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.viewledger.bench.load.Workload;
import org.viewledger.bench.machine.Folders;
import org.viewledger.bench.run.Broker;
import org.viewledger.bench.run.Order;
import org.viewledger.bench.run.Results;
import org.viewledger.bench.run.RunningVariant;
import org.viewledger.bench.variant.VariantName;
import org.viewledger.bench.whole.AnswerLoad;
import org.viewledger.dashboard.DashboardApp;
import org.viewledger.dashboard.DashboardSettings;
import org.viewledger.dashboard.accounts.Secret;
import org.viewledger.dashboard.site.Site;
import org.viewledger.dashboard.warehouse.ClickHouseSettings;
import org.viewledger.stream.access.Warehouse;
import org.viewledger.stream.access.WarehouseAccess;

/**
 * How fast answers come over a nation's year: the API's and the pages', asked anew and again, by
 * one client and by many, beside the bare engine's time for the same sums.
 */
public final class AnswersSection implements Section {
  private static final int PAGES = 3_321;
  private static final int QUICK_PAGES = 20;
  private static final int HEAP_MEBIBYTES = 8_192;
  private static final List<Integer> CLIENTS = List.of(1, 16, 64);

  /** A step that leaves no page out and comes back late: no cache of few questions is met. */
  private static final int STRIDE = 7;

  private static final String MONTH = "from=2025-10-01&to=2025-10-31";
  private static final String YEAR = "from=2025-01-01&to=2025-12-31";

  /**
   * A question that is measured.
   *
   * @param path by page
   * @param sql the same sums by page, empty where there is no one statement
   * @param requests of one measurement
   */
  private record Asked(
      String name, IntFunction<String> path, Optional<IntFunction<String>> sql, int requests) {}

  @Override
  public String name() {
    return "answers";
  }

  @Override
  public void run(Bench bench) throws Exception {
    int pages = bench.scaled(bench.quick() ? QUICK_PAGES : PAGES);
    Path people = Files.createTempDirectory(bench.work(), "answers-");
    try (Broker broker = Filling.of(Workload.nation(bench.seed(), pages), bench)) {
      Order order =
          Order.shipped(
                  VariantName.VIEWLEDGER_HEAP,
                  broker.access(),
                  broker.topics(),
                  HEAP_MEBIBYTES,
                  bench.work())
              .withLargeEngine();
      try (RunningVariant running = RunningVariant.start(order)) {
        running.awaitBooked(false);
        String token = UUID.randomUUID().toString();
        try (DashboardApp app =
            DashboardApp.create(
                settings(running.warehouse(), broker, people, token),
                Site.pages(),
                Clock.systemUTC())) {
          URI base = URI.create("http://127.0.0.1:" + app.start(0));
          for (Asked asked : questions(pages, bench.quick())) {
            measure(bench, asked, new AnswerLoad(base, token), running.warehouse());
          }
        }
      }
    } finally {
      Folders.delete(people);
    }
  }

  private static DashboardSettings settings(
      WarehouseAccess access, Broker broker, Path people, String token) {
    return DashboardSettings.of(
            new ClickHouseSettings(
                URI.create(access.url()), access.user(), access.key(), Duration.ofMinutes(1)),
            broker.clientProperties(),
            people,
            Secret.of(token))
        .withReconcileAt(Optional.empty())
        .build();
  }

  private static List<Asked> questions(int pages, boolean quick) {
    int many = quick ? 64 : 1_600;
    int few = quick ? 16 : 64;
    IntFunction<String> page = number -> "1000" + (long) number * STRIDE % pages;
    String gains = "/api/v1/gains?metric=views&";
    return List.of(
        new Asked(
            "a page's month by day",
            number -> gains + MONTH + "&by=day&page=facebook%7C" + page.apply(number),
            Optional.of(
                number -> sums("day", "2025-10-01", "AND page_id = '" + page.apply(number) + "'")),
            many),
        new Asked(
            "a page's year by topic",
            number -> gains + YEAR + "&by=topic&page=facebook%7C" + page.apply(number),
            Optional.of(
                number ->
                    sums("topic", "2025-01-01", "AND page_id = '" + page.apply(number) + "'")),
            many),
        new Asked(
            "a page's posts of a month",
            number -> "/api/v1/posts?limit=50&" + MONTH + "&page=facebook%7C" + page.apply(number),
            Optional.empty(),
            many),
        new Asked(
            "the nation's year by month",
            number -> gains + YEAR + "&by=month",
            Optional.of(number -> sums("toStartOfMonth(day)", "2025-01-01", "")),
            few),
        new Asked(
            "the first page, the nation's month", number -> "/?" + MONTH, Optional.empty(), few));
  }

  private static String sums(String by, String from, String more) {
    return "SELECT "
        + by
        + " AS stretch, sum(gain) AS gain, sum(low) AS low, sum(high) AS high"
        + " FROM viewledger.topic_day FINAL WHERE metric = 'views' AND platform = 'facebook'"
        + " AND day BETWEEN '"
        + from
        + "' AND '2025-12-31' AND is_deleted = 0 "
        + more
        + " GROUP BY stretch";
  }

  private static void measure(Bench bench, Asked asked, AnswerLoad load, WarehouseAccess access)
      throws IOException, InterruptedException {
    for (int clients : CLIENTS) {
      say(
          bench,
          asked,
          "cold",
          AnswerLoad.measure(load.fresh(asked.path), clients, asked.requests));
    }
    boolean tagged = asked.path.apply(0).startsWith("/api/");
    for (int clients : tagged ? CLIENTS : List.<Integer>of()) {
      AnswerLoad.measure(load.again(asked.path), clients, asked.requests);
      say(
          bench,
          asked,
          "warm",
          AnswerLoad.measure(load.again(asked.path), clients, asked.requests));
    }
    if (asked.sql.isPresent()) {
      try (Warehouse warehouse = new Warehouse(access)) {
        IntFunction<String> sql = asked.sql.get();
        for (int clients : CLIENTS) {
          AnswerLoad.Question bare = number -> warehouse.rows(sql.apply(number));
          say(bench, asked, "engine", AnswerLoad.measure(bare, clients, asked.requests));
        }
      }
    }
  }

  private static void say(Bench bench, Asked asked, String how, AnswerLoad.Figures figures)
      throws IOException {
    bench.say(
        String.format(
            Locale.ROOT,
            "%-34s %-6s %2d clients: p50 %,.1f ms, p99 %,.1f ms, %,.0f requests/s",
            asked.name,
            how,
            figures.clients(),
            figures.p50() / 1e3,
            figures.p99() / 1e3,
            figures.perSecond()));
    bench
        .results()
        .add(
            Results.line("answers", asked.name)
                .put("how", how)
                .put("clients", figures.clients())
                .put("requests", figures.requests())
                .put("perSecond", figures.perSecond())
                .put("p50Us", figures.p50())
                .put("p99Us", figures.p99()));
  }
}
