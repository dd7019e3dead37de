package org.viewledger.dashboard.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AskedTogetherTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  /** The first waits within the question; whoever came meanwhile must not have its answer. */
  @Test
  void whoeverComesWhileItIsAskedHasTheNextAnswerAndAllOfThemTheSame() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    AskedTogether<Integer> together =
        new AskedTogether<>(
            () -> {
              int number = asked.incrementAndGet();
              if (number == 1) {
                begun.countDown();
                await(goOn);
              }
              return number;
            });
    Future<Integer> first = threads.submit(together::ask);
    begun.await();
    List<Future<Integer>> others = new ArrayList<>();
    CountDownLatch came = new CountDownLatch(8);
    for (int i = 0; i < 8; i++) {
      others.add(
          threads.submit(
              () -> {
                came.countDown();
                return together.ask();
              }));
    }
    came.await();
    goOn.countDown();
    assertThat(first.get()).isEqualTo(1);
    for (Future<Integer> other : others) {
      assertThat(other.get()).as("begun after they came").isGreaterThan(1);
    }
    assertThat(asked.get()).isLessThanOrEqualTo(9);
  }

  @Test
  void onlyWhoCameTooLateForARoundAsksAgain() {
    AtomicInteger asked = new AtomicInteger();
    AskedTogether<Integer> together = new AskedTogether<>(asked::incrementAndGet);
    assertThat(together.ask()).isEqualTo(1);
    assertThat(together.ask()).isEqualTo(2);
  }

  @Test
  void failureIsTheAskersOwnAndTheNextAsksAnew() {
    AtomicInteger asked = new AtomicInteger();
    AskedTogether<Integer> together =
        new AskedTogether<>(
            () -> {
              if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("away");
              }
              return asked.get();
            });
    assertThatThrownBy(together::ask).hasMessage("away");
    assertThat(together.ask()).isEqualTo(2);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
