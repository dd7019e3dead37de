package org.viewledger.bench.variant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.viewledger.stream.ledger.accounts.KeyedLedger;

/**
 * Gathers facts by key and settles them together, as the job's operator does, over any keyed store
 * of bytes.
 */
final class Books<F> {
  private final KeyedLedger<F> ledger;
  private final States states;
  private final Map<String, List<F>> touched = new HashMap<>();

  /** Where the state of each key lies. */
  interface States {
    byte @Nullable [] get(String key);

    void put(String key, byte @Nullable [] state);

    /** A map, and nothing that would survive the process. */
    static States in(Map<String, byte[]> map) {
      return new States() {
        @Override
        public byte @Nullable [] get(String key) {
          return map.get(key);
        }

        @Override
        public void put(String key, byte @Nullable [] state) {
          if (state == null) {
            map.remove(key);
          } else {
            map.put(key, state);
          }
        }
      };
    }
  }

  Books(KeyedLedger<F> ledger, States states) {
    this.ledger = ledger;
    this.states = states;
  }

  void add(String key, F fact) {
    touched.computeIfAbsent(key, any -> new ArrayList<>(2)).add(fact);
  }

  /** Gives out what changed since the last call, once for each key. */
  void settle(KeyedLedger.Out out) {
    touched.forEach(
        (key, facts) -> {
          byte[] state = states.get(key);
          states.put(key, ledger.settle(key, state, state, facts, out));
        });
    touched.clear();
  }
}
