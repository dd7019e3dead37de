package org.viewledger.e2e;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.viewledger.contract.Event;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PostRecord;

/** Records on their way in. What was not acknowledged is sent again, as every writer does. */
final class Load {
  private static final int BATCH = 40;

  private final Deque<List<Event>> waiting = new ArrayDeque<>();
  private final List<String> offsets = new ArrayList<>();

  Load(List<Event> events) {
    for (int from = 0; from < events.size(); from += BATCH) {
      waiting.add(events.subList(from, Math.min(events.size(), from + BATCH)));
    }
  }

  int batches() {
    return waiting.size();
  }

  /**
   * Sends batch after batch.
   *
   * @param most batches to be acknowledged
   */
  void send(Api api, int most) throws IOException, InterruptedException {
    for (int i = 0; i < most && !waiting.isEmpty(); i++) {
      offsets.add(api.replay(Readings.ndjson(waiting.element())));
      waiting.remove();
    }
  }

  /**
   * Sends batch after batch from a thread of its own, which ends when one is not acknowledged.
   *
   * @param most batches to be acknowledged
   */
  Thread sendUntilItFails(Api api, int most) {
    Thread sender =
        new Thread(
            () -> {
              try {
                send(api, most);
              } catch (IOException e) {
                // The kill that this waits for: what was not acknowledged is sent again later.
                System.out.println("not acknowledged: " + e.getMessage());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "sender");
    sender.start();
    return sender;
  }

  /** Sends what is left and returns when all of it shows. */
  void finish(Api api) throws IOException, InterruptedException {
    send(api, Integer.MAX_VALUE);
    for (String after : offsets) {
      api.await(after);
    }
    offsets.clear();
  }

  static ExpectedLedger expected(List<Event> events) {
    ExpectedLedger ledger = new ExpectedLedger();
    for (Event event : events) {
      if (event instanceof Observation reading) {
        ledger.add(reading);
      } else if (event instanceof PostRecord record) {
        ledger.add(record);
      }
    }
    return ledger;
  }
}
