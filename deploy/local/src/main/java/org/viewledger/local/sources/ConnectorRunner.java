package org.viewledger.local.sources;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.viewledger.local.connect.ConnectWorker;
import org.viewledger.local.connect.ConnectorRefusedException;

/** What an account needs of Kafka Connect, so that its care can be tried without one. */
interface ConnectorRunner {
  /** Starts a connector with these settings. */
  void put(String connector, Map<String, String> settings)
      throws ConnectorRefusedException, InterruptedException;

  /** Stops a connector, whatever its state, and starts it with secrets as now. */
  void restart(String connector) throws ConnectorRefusedException, InterruptedException;

  /** Why a connector failed, in one line; null where it did not. */
  @Nullable String failure(String connector);

  static ConnectorRunner of(ConnectWorker worker) {
    return new ConnectorRunner() {
      @Override
      public void put(String connector, Map<String, String> settings)
          throws ConnectorRefusedException, InterruptedException {
        worker.put(connector, settings);
      }

      @Override
      public void restart(String connector) throws ConnectorRefusedException, InterruptedException {
        worker.restart(connector);
      }

      @Override
      public @Nullable String failure(String connector) {
        return worker.failure(connector);
      }
    };
  }
}
