package org.viewledger.dashboard;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.accounts.Accounts;
import org.viewledger.dashboard.accounts.Hashing;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.closings.Citations;
import org.viewledger.dashboard.closings.ClosedBook;
import org.viewledger.dashboard.closings.ClosedQueries;
import org.viewledger.dashboard.closings.ClosingWatch;
import org.viewledger.dashboard.closings.Closings;
import org.viewledger.dashboard.closings.Restatements;
import org.viewledger.dashboard.http.Access;
import org.viewledger.dashboard.http.Callers;
import org.viewledger.dashboard.http.CitationRoutes;
import org.viewledger.dashboard.http.ClosedServices;
import org.viewledger.dashboard.http.Gate;
import org.viewledger.dashboard.http.Guard;
import org.viewledger.dashboard.http.HealthRoutes;
import org.viewledger.dashboard.http.ImportRoutes;
import org.viewledger.dashboard.http.ManualRoutes;
import org.viewledger.dashboard.http.Measurements;
import org.viewledger.dashboard.http.OpenApiRoute;
import org.viewledger.dashboard.http.PageActions;
import org.viewledger.dashboard.http.PageRoutes;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.http.PeriodRoutes;
import org.viewledger.dashboard.http.ProblemMapping;
import org.viewledger.dashboard.http.ProgressRoute;
import org.viewledger.dashboard.http.ProgressWatch;
import org.viewledger.dashboard.http.QualityRoute;
import org.viewledger.dashboard.http.ReadRoutes;
import org.viewledger.dashboard.http.ReadyPart;
import org.viewledger.dashboard.http.ReconcileRoutes;
import org.viewledger.dashboard.http.RedriveRoute;
import org.viewledger.dashboard.http.ReplayRoute;
import org.viewledger.dashboard.http.ReportRoutes;
import org.viewledger.dashboard.http.ReportingServices;
import org.viewledger.dashboard.http.RestatementRoutes;
import org.viewledger.dashboard.http.SignInRoutes;
import org.viewledger.dashboard.http.TopicRoutes;
import org.viewledger.dashboard.imports.Imports;
import org.viewledger.dashboard.imports.Replay;
import org.viewledger.dashboard.manual.ManualEntries;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.UnitChains;
import org.viewledger.dashboard.reconcile.Reconciliation;
import org.viewledger.dashboard.reconcile.Runs;
import org.viewledger.dashboard.reconcile.Schedule;
import org.viewledger.dashboard.reconcile.Verdicts;
import org.viewledger.dashboard.records.KafkaRecordLog;
import org.viewledger.dashboard.records.RecordLog;
import org.viewledger.dashboard.redrive.Redrive;
import org.viewledger.dashboard.redrive.RedriveBook;
import org.viewledger.dashboard.review.DueReports;
import org.viewledger.dashboard.review.ReportTexts;
import org.viewledger.dashboard.review.Reports;
import org.viewledger.dashboard.review.Reviews;
import org.viewledger.dashboard.review.SignOffs;
import org.viewledger.dashboard.review.SuperiorForms;
import org.viewledger.dashboard.tagging.Assignments;
import org.viewledger.dashboard.tagging.Previewing;
import org.viewledger.dashboard.tagging.Publishing;
import org.viewledger.dashboard.targets.Targets;
import org.viewledger.dashboard.warehouse.ClickHouseWarehouse;
import org.viewledger.dashboard.warehouse.ClosedBookTables;
import org.viewledger.dashboard.warehouse.WarehouseDeadLetters;
import org.viewledger.dashboard.warehouse.WarehouseLedger;
import org.viewledger.dashboard.warehouse.WarehousePeriodRecord;
import org.viewledger.dashboard.warehouse.WarehouseQuality;
import org.viewledger.dashboard.warehouse.WarehouseRegister;

/**
 * The server, put together and not yet started; tests build the same one.
 *
 * <pre>
 * try (DashboardApp app = DashboardApp.create(settings, Site.pages(), Clock.systemUTC())) {
 *   int port = app.start(7070);
 *   …
 * }
 * </pre>
 */
public final class DashboardApp implements AutoCloseable {
  private static final long LARGEST_FORM_BYTES = 1024L * 1024;

  /** Between two looks for what changed since closings. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  /** One statement of a comparison. */
  private static final Duration LONGEST_COMPARISON = Duration.ofMinutes(5);

  private final Javalin server;
  private final String bindAddress;
  private final Deque<Runnable> parts;

  private DashboardApp(Javalin server, String bindAddress, Deque<Runnable> parts) {
    this.server = server;
    this.bindAddress = bindAddress;
    this.parts = parts;
  }

  /**
   * Opens what the server needs and puts it together; nothing listens yet.
   *
   * @param pages what adds the pages for people, {@link PageRoutes#NONE} for the API alone
   */
  public static DashboardApp create(DashboardSettings settings, PageRoutes pages, Clock clock) {
    return create(settings, pages, clock, new KafkaRecordLog(settings.kafka()));
  }

  static DashboardApp create(
      DashboardSettings settings, PageRoutes pages, Clock clock, RecordLog log) {
    Deque<Runnable> parts = new ArrayDeque<>();
    parts.push(log::close);
    boolean complete = false;
    try {
      DashboardApp app =
          new DashboardApp(
              server(settings, pages, clock, log, parts), settings.bindAddress(), parts);
      Access.standard().check(app.routes());
      complete = true;
      return app;
    } finally {
      if (!complete) {
        parts.forEach(Runnable::run);
      }
    }
  }

  private static Javalin server(
      DashboardSettings settings,
      PageRoutes pages,
      Clock clock,
      RecordLog log,
      Deque<Runnable> parts) {
    PeopleStore people = PeopleStore.open(settings.people());
    parts.push(people::close);
    ClickHouseWarehouse warehouse = new ClickHouseWarehouse(settings.clickHouse());
    parts.push(warehouse::close);
    MetricCatalogue catalogue = MetricCatalogue.standard();
    Ledger ledger =
        new WarehouseLedger(
            warehouse, catalogue, settings.zone(), settings.chains(), settings.estimatePercent());
    ProgressWatch progress = new ProgressWatch(ledger);
    parts.push(progress::close);
    Measurements measurements = new Measurements(ledger, log::ends, clock);
    parts.push(measurements::close);
    AuditLog audit = new AuditLog(people, clock);
    Accounts accounts = accounts(settings, people, clock, audit);
    RedriveBook redriven = new RedriveBook(people);
    WarehouseQuality quality =
        new WarehouseQuality(warehouse, ledger, catalogue, settings.zone(), clock);
    parts.push(quality::close);
    ClosedServices closed = closed(settings, people, catalogue, ledger, warehouse, clock);
    ClosingWatch watch =
        new ClosingWatch(
            closed.closings(), closed.restatements(), closed.citations(), BETWEEN_LOOKS);
    parts.push(watch::close);
    List<Supplier<ReadyPart>> readiness = new ArrayList<>(settings.readiness());
    CaughtUp caughtUp = new CaughtUp(log, ledger);
    readiness.add(caughtUp::state);
    Runs runs = runs(settings, people, ledger, clock, parts);
    settings
        .reconcileAt()
        .ifPresent(
            hour -> {
              Schedule schedule =
                  new Schedule(runs, () -> caughtUp.state().ready(), hour, settings.zone(), clock);
              parts.push(schedule::close);
              schedule.start();
            });
    UnitChains chains = settings.chains();
    PageActions.Topics topics =
        new PageActions.Topics(
            new Assignments(ledger, log, clock, chains, audit),
            new Publishing(ledger, log, people, clock),
            new Previewing(ledger, clock, settings.zone(), chains),
            chains);
    PageActions.Files files =
        new PageActions.Files(
            new Imports(people, log, clock, settings.zone(), new WarehouseRegister(warehouse)),
            uploads(settings.uploads()),
            new ManualEntries(people, log, catalogue, clock));
    PageActions.Health health =
        new PageActions.Health(
            quality,
            redriven,
            new Redrive(new WarehouseDeadLetters(warehouse), redriven, log, clock, audit),
            runs,
            settings.readers());
    PageServices services =
        new PageServices(
            ledger,
            catalogue,
            settings.zone(),
            clock,
            settings.units(),
            settings.estimatePercent(),
            Optional.of(
                new PageActions(
                    closed,
                    topics,
                    files,
                    health,
                    people,
                    accounts,
                    reporting(
                        settings, people, catalogue, ledger, warehouse, closed, audit, clock))));
    return Javalin.create(
        config -> {
          configure(config, settings);
          measurements.add(config.routes);
          new Guard(
                  new Callers(settings.token(), accounts),
                  settings.hosts(),
                  settings.trustedProxies())
              .add(config.routes);
          new Gate(Access.standard(), settings.limits(), System::nanoTime).add(config.routes);
          ProblemMapping.add(config.routes);
          new ReadRoutes(services, closed, revision(settings)).add(config.routes);
          new PeriodRoutes(closed, services).add(config.routes);
          new RestatementRoutes(closed, services).add(config.routes);
          new CitationRoutes(closed, services).add(config.routes);
          new ReportRoutes(closed, services).add(config.routes);
          new ReconcileRoutes(runs, clock, audit).add(config.routes);
          new ProgressRoute(progress).add(config.routes);
          new ImportRoutes(services, files).add(config.routes);
          new ManualRoutes(services).add(config.routes);
          new ReplayRoute(new Replay(log), settings.allowReplay(), audit).add(config.routes);
          new TopicRoutes(services).add(config.routes);
          new QualityRoute(quality, redriven, runs.verdicts(), settings.readers(), services)
              .add(config.routes);
          new RedriveRoute(health.redrive()).add(config.routes);
          new OpenApiRoute().add(config.routes);
          new HealthRoutes(readiness).add(config.routes);
          new SignInRoutes(accounts, clock).add(config.routes);
          pages.add(config.routes, services);
        });
  }

  private static Accounts accounts(
      DashboardSettings settings, PeopleStore people, Clock clock, AuditLog audit) {
    List<String> names = new ArrayList<>(List.of("viewledger", "Sổ lượt xem"));
    settings.units().units().forEach(place -> names.add(place.unit().name()));
    return Accounts.over(
        people,
        new Hashing(Hashing.STANDARD),
        new Accounts.Setup(
            settings.token(),
            settings.oneTimePassword(),
            settings.sessionLength(),
            names,
            settings.units()::below),
        clock,
        audit::write);
  }

  private static ClosedServices closed(
      DashboardSettings settings,
      PeopleStore people,
      MetricCatalogue catalogue,
      Ledger ledger,
      ClickHouseWarehouse warehouse,
      Clock clock) {
    ClosedBook book =
        new ClosedBookTables(
            warehouse,
            ledger,
            catalogue,
            settings.units(),
            settings.zone(),
            settings.estimatePercent());
    Closings closings =
        new Closings(people, ledger, book, settings.units(), settings.zone(), clock);
    ClosedQueries queries = new ClosedQueries(closings, book, settings.calendars().ids());
    return new ClosedServices(
        settings.calendars(),
        settings.units(),
        closings,
        queries,
        new Restatements(people, closings, ledger, book, settings.zone(), clock),
        new Citations(
            people, catalogue, ledger, queries, book, settings.units(), settings.zone(), clock));
  }

  private static ReportingServices reporting(
      DashboardSettings settings,
      PeopleStore people,
      MetricCatalogue catalogue,
      Ledger ledger,
      ClickHouseWarehouse warehouse,
      ClosedServices closed,
      AuditLog audit,
      Clock clock) {
    Targets targets = new Targets(people);
    ReportTexts texts = new ReportTexts(people);
    Reviews reviews =
        new Reviews(
            ledger,
            new WarehousePeriodRecord(warehouse, catalogue, settings.zone()),
            catalogue,
            settings.calendars(),
            settings.units(),
            closed.closings(),
            closed.queries(),
            closed.restatements(),
            targets,
            settings.zone(),
            clock,
            settings.estimatePercent());
    SignOffs signOffs =
        new SignOffs(people, closed.closings(), settings.calendars(), audit::write, clock);
    return new ReportingServices(
        reviews,
        new Reports(
            reviews,
            texts,
            settings.reports(),
            settings.calendars(),
            settings.units(),
            settings.zone()),
        texts,
        targets,
        signOffs,
        new DueReports(
            settings.calendars(),
            closed.closings(),
            signOffs,
            texts,
            settings.reports(),
            settings.zone(),
            clock),
        new SuperiorForms(people),
        audit,
        settings.reports());
  }

  /** Comparisons have a way of their own into the warehouse, and more time than a question. */
  private static Runs runs(
      DashboardSettings settings,
      PeopleStore people,
      Ledger ledger,
      Clock clock,
      Deque<Runnable> parts) {
    ClickHouseWarehouse warehouse =
        new ClickHouseWarehouse(settings.clickHouse().withTimeout(LONGEST_COMPARISON));
    parts.push(warehouse::close);
    Reconciliation reconciliation =
        new Reconciliation(
            warehouse,
            ledger,
            MetricCatalogue.standard(),
            settings.zone(),
            settings.chains(),
            clock);
    Runs runs = new Runs(reconciliation::run, new Verdicts(people), clock);
    parts.push(runs::close);
    return runs;
  }

  /**
   * Listens.
   *
   * @param port 0 for any free one
   * @return the port that is listened on
   */
  public int start(int port) {
    server.start(bindAddress, port);
    return server.port();
  }

  /** Every call that is answered, such as {@code GET /api/v1/gains}. */
  SortedSet<String> routes() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(route -> route.endpoint)
        .filter(route -> route.method.isHttpMethod())
        .map(route -> route.method.name() + ' ' + route.path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Stops listening, lets requests under way end, and closes what was opened, last first. */
  @Override
  public void close() {
    try {
      server.stop();
    } finally {
      parts.forEach(Runnable::run);
    }
  }

  private static void configure(JavalinConfig config, DashboardSettings settings) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = LARGEST_FORM_BYTES;
    config.http.prefer405over404 = true;
    config.http.defaultContentType = "text/plain; charset=utf-8";
    config.jetty.multipartConfig.cacheDirectory(settings.uploads().toAbsolutePath().toString());
    config.jetty.multipartConfig.maxFileSize(settings.maxUploadBytes(), SizeUnit.BYTES);
    config.jetty.multipartConfig.maxTotalRequestSize(
        settings.maxUploadBytes() + LARGEST_FORM_BYTES, SizeUnit.BYTES);
    config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(16 * 1024);
        });
  }

  /** The folder of uploads, emptied of what a crash may have left; what waits for a step stays. */
  private static Path uploads(Path folder) {
    try {
      Files.createDirectories(folder);
      try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
        for (Path file : left) {
          if (!file.getFileName().toString().contains(".waiting")) {
            Files.delete(file);
          }
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("the folder of uploads cannot be used: " + folder, e);
    }
  }

  /** Changes with every setting that an answer depends on. */
  private static String revision(DashboardSettings settings) {
    return Integer.toHexString(
        Objects.hash(
            settings.zone().getId(),
            settings.units(),
            settings.chains(),
            settings.estimatePercent()));
  }
}
