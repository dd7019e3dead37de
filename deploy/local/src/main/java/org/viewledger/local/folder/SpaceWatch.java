package org.viewledger.local.folder;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.viewledger.local.parts.Part;
import org.viewledger.local.parts.StartRefusedException;

/** Looks every second how much room is left, and calls for a stop before there is none. */
public final class SpaceWatch implements Part {
  private final DataFolder folder;
  private final Consumer<StartRefusedException> exhausted;
  private final CountDownLatch stopping = new CountDownLatch(1);

  /**
   * @param exhausted told once what to say to people; it is to stop the system
   */
  public SpaceWatch(DataFolder folder, Consumer<StartRefusedException> exhausted) {
    this.folder = folder;
    this.exhausted = exhausted;
  }

  @Override
  public String name() {
    return "watch over free space";
  }

  @Override
  public void start() {
    Thread watch = new Thread(this::watch, "space-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private void watch() {
    try {
      while (!stopping.await(1, TimeUnit.SECONDS)) {
        long free = FreeSpace.of(folder);
        if (free < FreeSpace.TO_RUN_BYTES) {
          exhausted.accept(FreeSpace.exhausted(folder, free, FreeSpace.TO_START_BYTES));
          return;
        }
      }
    } catch (IOException e) {
      exhausted.accept(
          new StartRefusedException(
              "Không đọc được thư mục dữ liệu " + folder.root() + ": " + e.getMessage(),
              "the data folder cannot be read"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    stopping.countDown();
  }
}
