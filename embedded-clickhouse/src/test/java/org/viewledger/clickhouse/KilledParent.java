package org.viewledger.clickhouse;

import java.nio.file.Path;

/** A parent to be killed: starts an engine, prints its process id, waits for ever. */
public final class KilledParent {

  private KilledParent() {}

  /** Argument: the data folder. */
  public static void main(String[] args) throws Exception {
    EmbeddedClickHouse engine = EmbeddedClickHouse.start(EngineSettings.of(Path.of(args[0])));
    System.out.println(engine.pid());
    engine.onExit().join();
  }
}
