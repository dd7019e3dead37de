package org.viewledger.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.viewledger.clickhouse.EmbeddedClickHouse;
import org.viewledger.clickhouse.EngineSettings;
import org.viewledger.dashboard.people.PeoplePlace;
import org.viewledger.dashboard.query.UnitChains;
import org.viewledger.local.broker.KafkaBroker;
import org.viewledger.local.dashboard.DashboardPart;
import org.viewledger.local.dashboard.PeopleServer;
import org.viewledger.local.engine.SupervisedEngine;
import org.viewledger.local.folder.DataFolder;
import org.viewledger.local.folder.FolderLock;
import org.viewledger.local.folder.FreeSpace;
import org.viewledger.local.folder.LayoutVersion;
import org.viewledger.local.folder.SpaceWatch;
import org.viewledger.local.ledger.FirstTaxonomy;
import org.viewledger.local.ledger.LedgerPart;
import org.viewledger.local.ledger.UnitsOfSettings;
import org.viewledger.local.parts.PartsInOrder;
import org.viewledger.local.parts.StartRefusedException;
import org.viewledger.local.settings.Settings;
import org.viewledger.local.settings.SettingsFile;
import org.viewledger.local.sources.Connectors;
import org.viewledger.local.sources.Sources;
import org.viewledger.stream.access.WarehouseAccess;
import org.viewledger.stream.ledger.topics.UnitsOfPages;

/** Everything on this machine, as one thing that starts and stops. */
final class LocalSystem {
  private final DataFolder folder;
  private final Settings settings;
  private final Connectors connectors;
  private final Optional<PeoplePlace> people;
  private final int port;
  private final FolderLock lock;
  private final Seed seed;
  private final PartsInOrder parts = new PartsInOrder();
  private Afterwards afterwards = () -> {};

  private LocalSystem(
      DataFolder folder,
      Settings settings,
      Connectors connectors,
      Optional<PeoplePlace> people,
      int port,
      FolderLock lock,
      Seed seed) {
    this.folder = folder;
    this.settings = settings;
    this.connectors = connectors;
    this.people = people;
    this.port = port;
    this.lock = lock;
    this.seed = seed;
  }

  /**
   * Looks whether a start can work at all. Nothing is written before the folder is known to be
   * ours, of a version we know, and free.
   *
   * @param config the settings' file asked for, null for the folder's own
   * @param port 0 for any free one
   */
  static LocalSystem prepare(DataFolder folder, @Nullable Path config, int port, Seed seed)
      throws IOException, StartRefusedException {
    LayoutVersion.check(folder);
    Path file = config == null ? folder.settings() : config;
    Settings settings = settings(file, config != null);
    Path beside = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Connectors connectors = Connectors.of(settings, beside, folder);
    Optional<PeoplePlace> people = PeopleServer.of(settings, beside);
    PortCheck.check(port);
    folder.make();
    FolderLock lock = FolderLock.take(folder);
    try {
      FreeSpace.check(folder);
      LayoutVersion.write(folder);
    } catch (IOException | StartRefusedException e) {
      lock.close();
      throw e;
    }
    return new LocalSystem(folder, settings, connectors, people, port, lock, seed);
  }

  private static Settings settings(Path file, boolean askedFor)
      throws IOException, StartRefusedException {
    if (Files.exists(file)) {
      return SettingsFile.read(file);
    }
    if (!askedFor) {
      return Settings.defaults();
    }
    throw new StartRefusedException(
        "Không có tệp cài đặt " + file, "there is no such settings file");
  }

  /** What is to be done when everything has stopped. */
  interface Afterwards {
    void run() throws IOException;
  }

  LocalSystem whenStopped(Afterwards action) {
    afterwards = action;
    return this;
  }

  /**
   * Starts the parts and returns when every figure of the log as it is now can be answered.
   *
   * @param early told where figures of before can be read already, while all are counted anew
   */
  Welcome start(Consumer<StartRefusedException> emergency, Consumer<URI> early) throws Exception {
    KafkaBroker broker = new KafkaBroker(folder.kafka(), settings.partitions());
    SupervisedEngine engine = new SupervisedEngine(EngineSettings.of(folder.clickhouse()));
    Supplier<WarehouseAccess> warehouse = () -> access(engine.engine());
    Clock clock = Clock.systemUTC();
    Sources sources = new Sources(connectors, folder.run(), broker.access(), clock);
    UnitsOfSettings units = new UnitsOfSettings(settings);
    UnitsOfPages today = units.on(LocalDate.now(clock.withZone(settings.zone())));
    LedgerPart ledger = new LedgerPart(folder, settings.zone(), broker.access(), warehouse, today);
    DashboardPart dashboard =
        new DashboardPart(
            folder,
            settings,
            broker.access(),
            warehouse,
            List.of(ledger::readiness),
            new UnitChains(today.chains(), today.others()),
            units.pages(),
            sources::readers,
            people,
            seed.people());
    parts.start(List.of(new SpaceWatch(folder, emergency), engine, broker));
    FirstTaxonomy.publish(broker.access(), units.roots(), clock);
    seed.sow(broker.access());
    parts.start(List.of(sources, ledger, dashboard));
    if (ledger.isBeside()) {
      early.accept(dashboard.listen(port));
    }
    ledger.awaitCaughtUp();
    return new Welcome(
        dashboard.listen(port),
        dashboard.oneTimePassword(),
        dashboard.doors(),
        folder,
        broker.access(),
        settings);
  }

  private static WarehouseAccess access(EmbeddedClickHouse engine) {
    return new WarehouseAccess(engine.url().toString(), engine.user(), engine.key());
  }

  /** Stops everything, the last started first. */
  void stop() throws IOException {
    parts.stop();
    lock.close();
    afterwards.run();
  }
}
