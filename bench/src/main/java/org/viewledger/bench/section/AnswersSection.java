package org.viewledger.bench.section;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.viewledger.bench.load.Workload;
import org.viewledger.bench.load.YearTables;
import org.viewledger.bench.machine.Folders;
import org.viewledger.bench.run.Broker;
import org.viewledger.bench.run.Results;
import org.viewledger.bench.whole.AnswerLoad;
import org.viewledger.bench.whole.AnswerLoad.Request;
import org.viewledger.bench.whole.EngineTap;
import org.viewledger.bench.whole.FilledEngine;
import org.viewledger.bench.whole.Wards;
import org.viewledger.dashboard.DashboardApp;
import org.viewledger.dashboard.DashboardSettings;
import org.viewledger.dashboard.accounts.Secret;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.people.PeoplePlace;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.site.Site;
import org.viewledger.dashboard.warehouse.ClickHouseSettings;

/**
 * How fast answers come over a nation's year: the API's and the pages', asked anew and again, by
 * one client and by many, beside the engine alone with the very statements that they took; and what
 * pages weigh.
 */
public final class AnswersSection implements Section {
  private static final String NAME = "answers";
  private static final int PAGES = 3_321;
  private static final int QUICK_PAGES = 100;
  private static final int WARDS = 64;
  private static final int QUICK_WARDS = 16;
  private static final int TAPPED = 8;

  /** After so long a measurement has seen enough. */
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final Duration QUICK_LONGEST = Duration.ofSeconds(2);
  private static final List<Integer> CLIENTS = List.of(1, 16, 64);
  private static final int YEAR = 2025;
  private static final int MONTHS = 12;
  private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

  /**
   * A question that is measured.
   *
   * @param request by number; as many differ as a measurement asks
   * @param cold requests of a measurement without anything kept
   * @param warm requests of one with everything kept
   */
  private record Asked(String name, IntFunction<Request> request, int cold, int warm) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(Bench bench) throws Exception {
    int pages = bench.scaled(bench.quick() ? QUICK_PAGES : PAGES);
    int wards = Math.min(bench.quick() ? QUICK_WARDS : WARDS, pages);
    YearTables year = new YearTables(bench.seed(), pages, Wards.ROOT);
    Path folder = Files.createTempDirectory(bench.work(), "answers-");
    Path tables = bench.kept().orElse(folder).resolve("tables-" + pages + '-' + bench.seed());
    Clock clock = Clock.systemUTC();
    long start = System.nanoTime();
    try (FilledEngine engine = FilledEngine.start(tables, year, clock);
        // The dashboard wants a log to write to; nothing of it is measured here.
        Broker broker = Broker.filledWith(Workload.nation(bench.seed(), 1), bench.work())) {
      filled(bench, engine, year, System.nanoTime() - start);
      UnitPages units = Wards.units(pages);
      String token = UUID.randomUUID().toString();
      PeoplePlace people = new PeoplePlace.InFile(folder.resolve("people"));
      List<String> tokens = Wards.tokens(people, units, wards, clock);
      List<Asked> questions = questions(year, tokens, token, bench.quick());
      List<List<EngineTap.Asked>> statements = new ArrayList<>();
      try (EngineTap tap = new EngineTap(URI.create(engine.access().url()))) {
        try (DashboardApp app = app(engine, tap.url(), broker, folder, units, token, clock)) {
          AnswerLoad load = new AnswerLoad(URI.create("http://127.0.0.1:" + app.start(0)));
          for (Asked asked : questions) {
            statements.add(tapped(engine, tap, load, asked));
          }
          weigh(bench, load, questions);
        }
        try (DashboardApp app =
            app(engine, URI.create(engine.access().url()), broker, folder, units, token, clock)) {
          AnswerLoad load = new AnswerLoad(URI.create("http://127.0.0.1:" + app.start(0)));
          for (int i = 0; i < questions.size(); i++) {
            measure(bench, engine, questions.get(i), load, statements.get(i));
          }
        }
      }
    } finally {
      Folders.delete(folder);
    }
  }

  private static void filled(Bench bench, FilledEngine engine, YearTables year, long nanos)
      throws IOException {
    bench.say(
        String.format(
            Locale.ROOT,
            "tables of %,d posts and %,d readings stand after %.0f s: post_day %,d rows, topic_day"
                + " %,d, observation %,d",
            year.posts(),
            year.readings(),
            nanos / 1e9,
            engine.rows("post_day"),
            engine.rows("topic_day"),
            engine.rows("observation")));
    bench
        .results()
        .add(
            Results.line(NAME, "filled")
                .put("posts", year.posts())
                .put("readings", year.readings())
                .put("seconds", nanos / 1e9));
  }

  private static DashboardApp app(
      FilledEngine engine,
      URI warehouse,
      Broker broker,
      Path folder,
      UnitPages units,
      String token,
      Clock clock) {
    return DashboardApp.create(
        DashboardSettings.of(
                new ClickHouseSettings(
                    warehouse,
                    engine.access().user(),
                    engine.access().key(),
                    Duration.ofMinutes(1)),
                broker.clientProperties(),
                folder,
                Secret.of(token))
            .withReconcileAt(Optional.empty())
            .withPeriods(Calendars.CIVIL, units)
            .withChains(Wards.chains())
            .build(),
        Site.pages(),
        clock);
  }

  /** A ward's own questions by its own person: another ward first, then another month. */
  private static Asked ward(
      String name, List<String> tokens, boolean quick, IntFunction<String> path) {
    return new Asked(
        name,
        number -> new Request(path.apply(number), tokens.get(number % tokens.size())),
        quick ? tokens.size() : 6 * tokens.size(),
        quick ? 128 : 4_096);
  }

  private static List<Asked> questions(
      YearTables year, List<String> tokens, String token, boolean quick) {
    int wards = tokens.size();
    IntFunction<String> month = number -> month(1 + number / wards % MONTHS);
    String gains = "/api/v1/gains?metric=views&";
    List<Asked> all = new ArrayList<>();
    all.add(ward("ward: first page, a month", tokens, quick, n -> "/?" + month.apply(n)));
    all.add(ward("ward: posts, a month", tokens, quick, n -> "/posts?" + month.apply(n)));
    all.add(ward("ward: topics, a month", tokens, quick, n -> "/topics?" + month.apply(n)));
    all.add(
        ward(
            "ward: units, a month",
            tokens,
            quick,
            n -> "/units?id=" + YearMonth.of(YEAR, 1 + n / wards % MONTHS)));
    all.add(
        ward(
            "ward: a post",
            tokens,
            quick,
            n ->
                "/posts/facebook/"
                    + YearTables.pageId(n % wards)
                    + '/'
                    + year.postId(n % wards, n / wards % Workload.POSTS_OF_A_PAGE)));
    all.add(
        ward("ward: API, month by day", tokens, quick, n -> gains + month.apply(n) + "&by=day"));
    all.add(
        ward(
            "ward: API, year by topic",
            tokens,
            quick,
            n ->
                gains
                    + "from=2025-01-01&to="
                    + YearMonth.of(YEAR, 12 - n / wards % 6).atEndOfMonth()
                    + "&by=topic"));
    all.add(
        ward("ward: API, posts", tokens, quick, n -> "/api/v1/posts?limit=50&" + month.apply(n)));
    all.add(
        ward(
            "ward: API, the month's posts",
            tokens,
            quick,
            n -> "/api/v1/cohorts?metric=views&" + month.apply(n)));
    int few = quick ? 4 : 32;
    IntFunction<String> days =
        n -> "from=2025-01-01&to=" + YearMonth.of(YEAR, 12).atDay(31 - n % 28);
    all.add(nation("nation: first page, the year", token, few, days, "/?"));
    all.add(nation("nation: topics, the year", token, few, days, "/topics?"));
    all.add(nation("nation: posts, the year", token, few, days, "/posts?"));
    all.add(
        new Asked(
            "nation: units, a month",
            n -> new Request("/units?id=" + YearMonth.of(YEAR, 1 + n % MONTHS), token),
            few,
            few));
    all.add(
        new Asked(
            "nation: API, year by month",
            n -> new Request(gains + days.apply(n) + "&by=month", token),
            few,
            quick ? 128 : 4_096));
    return all;
  }

  private static Asked nation(
      String name, String token, int few, IntFunction<String> days, String path) {
    return new Asked(name, n -> new Request(path + days.apply(n), token), few, 4 * few);
  }

  private static String month(int month) {
    YearMonth whole = YearMonth.of(YEAR, month);
    return "from=" + whole.atDay(1) + "&to=" + whole.atEndOfMonth();
  }

  /** What some of the questions took of the engine, each at a cut of which nothing is kept. */
  private static List<EngineTap.Asked> tapped(
      FilledEngine engine, EngineTap tap, AnswerLoad load, Asked asked) throws Exception {
    engine.newCut();
    tap.taken();
    List<EngineTap.Asked> all = new ArrayList<>();
    for (int i = 0; i < Math.min(TAPPED, asked.cold()); i++) {
      load.body(asked.request().apply(i));
      all.add(tap.taken());
    }
    return all;
  }

  private static void measure(
      Bench bench,
      FilledEngine engine,
      Asked asked,
      AnswerLoad load,
      List<EngineTap.Asked> statements)
      throws IOException, InterruptedException {
    long queries = statements.stream().mapToLong(EngineTap.Asked::count).sum();
    bench.say(
        String.format(
            Locale.ROOT,
            "%s takes %.1f statements",
            asked.name(),
            (double) queries / statements.size()));
    Duration longest = bench.quick() ? QUICK_LONGEST : LONGEST;
    for (int clients : CLIENTS) {
      AnswerLoad.Question alone = n -> statements.get(n % statements.size()).again();
      int enough = Math.min(asked.cold(), 2 * Math.max(clients, TAPPED));
      say(bench, asked, "engine", AnswerLoad.measure(alone, clients, enough, longest));
      engine.newCut();
      say(
          bench,
          asked,
          "cold",
          AnswerLoad.measure(load.fresh(asked.request()), clients, asked.cold(), longest));
      IntFunction<Request> kept = n -> asked.request().apply(n % TAPPED);
      AnswerLoad.measure(load.fresh(kept), 1, TAPPED, LONGEST);
      say(
          bench,
          asked,
          "warm",
          AnswerLoad.measure(load.again(kept), clients, asked.warm(), longest));
    }
  }

  private static void weigh(Bench bench, AnswerLoad load, List<Asked> questions) throws Exception {
    for (Asked asked : questions) {
      Request first = asked.request().apply(0);
      byte[] page = load.body(first);
      String html = new String(page, StandardCharsets.UTF_8);
      if (!html.stripLeading().startsWith("<!")) {
        continue;
      }
      long script = 0;
      long style = 0;
      Set<String> assets =
          new TreeSet<>(ASSET.matcher(html).results().map((MatchResult m) -> m.group(1)).toList());
      for (String asset : assets) {
        long bytes = compressed(load.body(new Request(asset, first.token())));
        script += asset.contains(".js") ? bytes : 0;
        style += asset.contains(".css") ? bytes : 0;
      }
      long text = compressed(page);
      bench.say(
          String.format(
              Locale.ROOT,
              "%-34s weighs %,d bytes, compressed %,d; script %,d, style %,d",
              asked.name(),
              page.length,
              text,
              script,
              style));
      bench
          .results()
          .add(
              Results.line(NAME, asked.name())
                  .put("how", "weight")
                  .put("html", page.length)
                  .put("htmlGzip", text)
                  .put("scriptGzip", script)
                  .put("styleGzip", style));
    }
  }

  private static long compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.size();
  }

  private static void say(Bench bench, Asked asked, String how, AnswerLoad.Figures figures)
      throws IOException {
    bench.say(
        String.format(
            Locale.ROOT,
            "%-34s %-6s %2d clients: p50 %,.1f ms, p99 %,.1f ms, %,.0f requests/s of %d",
            asked.name(),
            how,
            figures.clients(),
            figures.p50() / 1e3,
            figures.p99() / 1e3,
            figures.perSecond(),
            figures.requests()));
    bench
        .results()
        .add(
            Results.line(NAME, asked.name())
                .put("how", how)
                .put("clients", figures.clients())
                .put("requests", figures.requests())
                .put("perSecond", figures.perSecond())
                .put("p50Us", figures.p50())
                .put("p99Us", figures.p99()));
  }
}
