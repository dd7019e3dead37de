package org.viewledger.dashboard.warehouse;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A question that many ask at once and that changes all the time. It is asked one at a time:
 * whoever comes meanwhile waits for the next round, which begins after they came, and shares it
 * with all who wait. So no answer is older than its asker's patience, and a hundred askers cost two
 * questions.
 */
final class AskedTogether<T> {
  private final Supplier<T> question;
  private final ReentrantLock asking = new ReentrantLock();

  /** The round that has not begun; guarded by this. */
  private Round<T> next = new Round<>();

  AskedTogether(Supplier<T> question) {
    this.question = question;
  }

  /** Guarded by {@link #asking}; empty until it was asked, and where that failed. */
  private static final class Round<T> {
    private Optional<T> answer = Optional.empty();
  }

  T ask() {
    Round<T> mine;
    synchronized (this) {
      mine = next;
    }
    asking.lock();
    try {
      if (mine.answer.isEmpty()) {
        synchronized (this) {
          if (next == mine) {
            next = new Round<>();
          }
        }
        mine.answer = Optional.of(question.get());
      }
      return mine.answer.get();
    } finally {
      asking.unlock();
    }
  }
}
