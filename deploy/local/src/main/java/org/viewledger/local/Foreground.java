package org.viewledger.local;

import java.io.PrintStream;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.viewledger.local.folder.DataFolder;
import org.viewledger.local.parts.StartRefusedException;

/** Runs a system until somebody stops the process, and tells the terminal what a person needs. */
final class Foreground {
  private static final int FAILED = 1;

  private final PrintStream out;
  private final PrintStream err;

  Foreground(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Looks whether a system can start. */
  @FunctionalInterface
  interface Preparation {
    LocalSystem prepare() throws Exception;
  }

  /** Does not return but by the end of the process. */
  void run(DataFolder folder, Preparation preparation) throws InterruptedException {
    // Before the first logger is made: it opens its file there.
    System.setProperty("viewledger.logs", folder.logs().toString());
    try {
      LocalSystem system = preparation.prepare();
      Runtime.getRuntime().addShutdownHook(new Thread(new Shutdown(system, out), "shutdown"));
      out.println("Đang khởi động… / starting…");
      system.start(this::stopNow, this::early).print(out);
      new CountDownLatch(1).await();
    } catch (StartRefusedException e) {
      stopNow(e);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      err.println(FailedStart.line(e, folder));
      System.exit(FAILED);
    }
  }

  private void early(URI address) {
    out.println(
        "Đang tính lại toàn bộ; trong lúc đó vẫn xem được số liệu trước đó / counting everything"
            + " anew, the figures before it are shown meanwhile: "
            + address
            + "/");
  }

  /** The shutdown hook stops whatever has been started, in order. */
  private void stopNow(StartRefusedException reason) {
    err.println(reason.getMessage());
    System.exit(FAILED);
  }
}
