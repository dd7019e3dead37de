package org.viewledger.local;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens on Ctrl-C and SIGTERM: everything stops in order, or at the latest after 9 s. */
final class Shutdown implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);
  private static final Duration AT_MOST = Duration.ofSeconds(9);
  private static final int CUT_SHORT = 1;

  private final LocalSystem system;
  private final PrintStream out;

  Shutdown(LocalSystem system, PrintStream out) {
    this.system = system;
    this.out = out;
  }

  @Override
  public void run() {
    out.println("Đang dừng… / stopping…");
    Thread stopping = new Thread(this::stop, "stop-all");
    stopping.start();
    try {
      stopping.join(AT_MOST.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (stopping.isAlive()) {
      // As safe as a power cut, which every part survives; only the next start takes longer.
      LOG.warn("not everything stopped within {}; ending all the same", AT_MOST);
      Runtime.getRuntime().halt(CUT_SHORT);
    }
    out.println("Đã dừng. / stopped.");
  }

  private void stop() {
    try {
      system.stop();
    } catch (IOException e) {
      LOG.warn("the folder's lock was not let go of", e);
    }
  }
}
