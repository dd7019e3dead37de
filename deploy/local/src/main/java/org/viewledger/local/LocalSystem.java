package org.viewledger.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viewledger.clickhouse.EmbeddedClickHouse;
import org.viewledger.clickhouse.EngineSettings;
import org.viewledger.local.broker.KafkaBroker;
import org.viewledger.local.connect.ConnectWorker;
import org.viewledger.local.engine.SupervisedEngine;
import org.viewledger.local.folder.DataFolder;
import org.viewledger.local.folder.FolderLock;
import org.viewledger.local.folder.FreeSpace;
import org.viewledger.local.folder.LayoutVersion;
import org.viewledger.local.ledger.LedgerPart;
import org.viewledger.local.parts.PartsInOrder;
import org.viewledger.local.parts.StartRefusedException;
import org.viewledger.local.settings.Settings;
import org.viewledger.local.settings.SettingsFile;
import org.viewledger.stream.access.WarehouseAccess;

/** Everything on this machine, as one thing that starts and stops. */
final class LocalSystem {
  private final DataFolder folder;
  private final Settings settings;
  private final int port;
  private final FolderLock lock;
  private final PartsInOrder parts = new PartsInOrder();

  private LocalSystem(DataFolder folder, Settings settings, int port, FolderLock lock) {
    this.folder = folder;
    this.settings = settings;
    this.port = port;
    this.lock = lock;
  }

  /**
   * Looks whether a start can work at all. Nothing is written before the folder is known to be
   * ours, of a version we know, and free.
   *
   * @param config the settings' file asked for, null for the folder's own
   */
  static LocalSystem prepare(DataFolder folder, @Nullable Path config, int port)
      throws IOException, StartRefusedException {
    LayoutVersion.check(folder);
    Settings settings = settings(folder, config);
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
    return new LocalSystem(folder, settings, port, lock);
  }

  private static Settings settings(DataFolder folder, @Nullable Path config)
      throws IOException, StartRefusedException {
    Path file = config == null ? folder.settings() : config;
    if (Files.exists(file)) {
      return SettingsFile.read(file);
    }
    if (config == null) {
      return Settings.defaults();
    }
    throw new StartRefusedException(
        "Không có tệp cài đặt " + config, "there is no such settings file");
  }

  /** Starts the parts and returns when every figure of the log as it is now can be answered. */
  void start(PrintStream out) throws Exception {
    KafkaBroker broker = new KafkaBroker(folder.kafka(), settings.partitions());
    SupervisedEngine engine = new SupervisedEngine(EngineSettings.of(folder.clickhouse()));
    parts.start(List.of(engine, broker));
    LedgerPart ledger =
        new LedgerPart(folder, settings.zone(), broker.access(), () -> access(engine.engine()));
    parts.start(List.of(new ConnectWorker(broker.access()), ledger));
    ledger.awaitCaughtUp();
    out.println("ready " + port);
  }

  private static WarehouseAccess access(EmbeddedClickHouse engine) {
    return new WarehouseAccess(engine.url().toString(), engine.user(), engine.key());
  }

  /** Stops everything, the last started first. */
  void stop() throws IOException {
    parts.stop();
    lock.close();
  }
}
