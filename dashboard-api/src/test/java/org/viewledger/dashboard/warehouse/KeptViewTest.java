package org.viewledger.dashboard.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.LedgerView;

class KeptViewTest {
  private static final Cut CUT = new Cut((1L << 40) + 1, Instant.EPOCH, Map.of());
  private static final int QUESTIONS = 20_000;

  /** A report asks two at a time: what either was answered is there for the next reader. */
  @Test
  void whatTwoAskSideBySideIsAllKept() {
    Shelf shelf = new Shelf(Long.MAX_VALUE);
    KeptView view = new KeptView(tables(), shelf, CUT, true);
    CyclicBarrier together = new CyclicBarrier(2);
    CompletableFuture<Void> beside =
        CompletableFuture.runAsync(() -> ask(view, "beside", together));
    ask(view, "here", together);
    beside.join();
    view.keep();
    KeptView again = new KeptView(tables(), shelf, CUT, false);
    IntStream.range(0, QUESTIONS)
        .forEach(
            i -> {
              assertThat(again.versions("here" + i)).isEmpty();
              assertThat(again.versions("beside" + i)).isEmpty();
            });
    assertThat(again.isComplete()).isTrue();
  }

  private static void ask(KeptView view, String who, CyclicBarrier together) {
    try {
      together.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    IntStream.range(0, QUESTIONS).forEach(i -> view.versions(who + i));
  }

  /** Tables that answer every question with an empty list. */
  private static LedgerView tables() {
    return (LedgerView)
        Proxy.newProxyInstance(
            LedgerView.class.getClassLoader(),
            new Class<?>[] {LedgerView.class},
            (proxy, method, arguments) -> List.of());
  }
}
