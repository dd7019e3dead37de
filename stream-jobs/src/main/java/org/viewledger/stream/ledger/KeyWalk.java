package org.viewledger.stream.ledger;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.flink.api.common.operators.ProcessingTimeService.ProcessingTimeCallback;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;
import org.jspecify.annotations.Nullable;

/**
 * Visits every key that is kept, a slice at a time between records and barriers. Keys come by group
 * (both state backends keep them so), at most a group's keys in memory; how far it came is in
 * {@link WalkedGroups}. Another goal begins it anew.
 *
 * <p>Where nobody reads what comes of it yet, it is brought to its end before each barrier instead,
 * so that no cut is half of the old rules and half of the new.
 *
 * <p>A slice ends after a few milliseconds. Where records came in since the last one they are given
 * as much time as the slice took. Between two barriers only so many visits may lead to a change:
 * the ledgers book each right before a barrier, which would otherwise come late.
 */
final class KeyWalk {
  private static final int VISITS_BETWEEN_LOOKS = 8;
  private static final long NANOS_OF_A_MILLISECOND = 1_000_000;

  private final Pace pace;
  private final WalkedGroups walked;
  private final ProcessingTimeService time;
  private final Supplier<Stream<String>> allKeys;
  private final Visit visit;

  private long goal;
  private @Nullable Stream<String> stream;
  private @Nullable Iterator<String> keys;
  private @Nullable ScheduledFuture<?> next;
  private int group;
  private int changes;
  private boolean roomWanted;

  /**
   * How fast it goes.
   *
   * @param sliceMs the length of a slice
   * @param changes how many visits may lead to a change between two barriers
   * @param whole whether it is over before each barrier, however late that makes it
   */
  record Pace(int sliceMs, int changes, boolean whole) implements Serializable {
    private static final long serialVersionUID = 1L;

    static final Pace STANDARD = new Pace(4, 10_000, false);
    static final Pace WHOLE = new Pace(4, Integer.MAX_VALUE, true);
  }

  /** What is done at a key; says whether anything changed by it. */
  @FunctionalInterface
  interface Visit {
    boolean at(String key) throws IOException;
  }

  KeyWalk(
      Pace pace,
      WalkedGroups walked,
      ProcessingTimeService time,
      Supplier<Stream<String>> allKeys,
      Visit visit) {
    this.pace = pace;
    this.walked = walked;
    this.time = time;
    this.allKeys = allKeys;
    this.visit = visit;
  }

  /** Sets out so that every group comes to be walked under this mark. */
  void towards(long mark) {
    if (mark == goal && keys != null) {
      return; // it is on its way there
    }
    close();
    goal = mark;
    if (!walked.areAll(mark)) {
      stream = allKeys.get();
      keys = stream.iterator();
      group = 0;
      schedule(0);
    }
  }

  /** Records are coming in. */
  void makeRoom() {
    roomWanted = true;
  }

  /** A barrier is about to be sent on: as much may change again. */
  void atBarrier() throws IOException {
    if (pace.whole()) {
      toTheEnd();
    }
    changes = 0;
    if (keys != null && next == null) {
      schedule(0);
    }
  }

  /** No barrier and no record comes any more. */
  void toTheEnd() throws IOException {
    while (keys != null) {
      step(keys);
    }
  }

  void close() {
    if (next != null) {
      next.cancel(false);
      next = null;
    }
    if (stream != null) {
      stream.close();
      stream = null;
    }
    keys = null;
  }

  private void schedule(long pauseMs) {
    ProcessingTimeCallback slice = instant -> slice();
    next = time.registerTimer(time.getCurrentProcessingTime() + pauseMs, slice);
  }

  private void slice() throws IOException {
    next = null;
    long until = System.nanoTime() + pace.sliceMs() * NANOS_OF_A_MILLISECOND;
    for (int visits = 1; keys != null; visits++) {
      if (changes >= pace.changes()) {
        return; // the next barrier goes on with it
      }
      if (visits % VISITS_BETWEEN_LOOKS == 0 && System.nanoTime() >= until) {
        schedule(roomWanted ? pace.sliceMs() : 0);
        roomWanted = false;
        return;
      }
      step(keys);
    }
  }

  private void step(Iterator<String> left) throws IOException {
    if (!left.hasNext()) {
      walked.doneAll(goal);
      close();
      return;
    }
    String key = left.next();
    int ofKey = walked.of(key);
    if (ofKey != group) {
      walked.doneBefore(ofKey, goal);
      group = ofKey;
    }
    if (!walked.is(ofKey, goal) && visit.at(key)) {
      changes++;
    }
  }
}
