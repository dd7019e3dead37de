package org.viewledger.stream;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.viewledger.stream.cut.Cut;
import org.viewledger.stream.io.CutStore;
import org.viewledger.stream.io.RowBlock;

/**
 * A store that breaks once at a given point. Points are counted before and after every call, so
 * that between them they are all the places where a commit can be cut off. All instances of a test
 * share the count: Flink makes them.
 */
final class FaultyStore implements CutStore {
  private static final AtomicInteger LEFT = new AtomicInteger(-1);
  private static volatile boolean hang;
  private static volatile CountDownLatch reached = new CountDownLatch(1);

  private final CutStore real;

  FaultyStore(CutStore real) {
    this.real = real;
  }

  /** The task fails at the so-and-so-manieth point from now, 1 being the next. */
  static void failAt(int point) {
    arm(point, false);
  }

  /** The task stands still there, until it is cancelled. */
  static void hangAt(int point) {
    arm(point, true);
  }

  private static void arm(int point, boolean hanging) {
    hang = hanging;
    reached = new CountDownLatch(1);
    LEFT.set(point);
  }

  /** Waits until the point is reached. */
  static boolean isReached() throws InterruptedException {
    return reached.await(30, TimeUnit.SECONDS);
  }

  /** Nothing breaks any more. */
  static void disarm() {
    LEFT.set(-1);
  }

  /** Whether the point was reached already. */
  static boolean wasReached() {
    return reached.getCount() == 0;
  }

  /** A place where something may break. */
  static void point() {
    if (LEFT.get() < 0 || LEFT.decrementAndGet() != 0) {
      return;
    }
    reached.countDown();
    if (hang) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    throw new IllegalStateException("cut off by the test");
  }

  @Override
  public void open(Cut cut) {
    point();
    real.open(cut);
    point();
  }

  @Override
  public void write(Cut cut, List<RowBlock> blocks) {
    point();
    real.write(cut, blocks);
    point();
  }

  @Override
  public void done(Cut cut, Map<String, Long> offsets, Map<String, Long> rows) {
    point();
    real.done(cut, offsets, rows);
    point();
  }

  @Override
  public Map<String, Long> covered(Cut rebuild) {
    return real.covered(rebuild);
  }

  @Override
  public void close() {
    real.close();
  }
}
