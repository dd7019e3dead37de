package org.viewledger.local.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viewledger.local.connect.ConnectorRefusedException;

/**
 * One account's connector, kept running: started when its secrets are there, started anew when one
 * of them was replaced or when it failed. What happens to it happens to no other account.
 */
final class Account {
  private static final Logger LOG = LoggerFactory.getLogger(Account.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 10;

  private final Connectors.Planned planned;
  private final ConnectorRunner runner;
  private boolean started;
  private String prints = "";
  private int failures;
  private Instant again = Instant.MIN;
  private volatile AccountState state = AccountState.STARTING;
  private volatile String why = "";

  Account(Connectors.Planned planned, ConnectorRunner runner) {
    this.planned = planned;
    this.runner = runner;
  }

  Connectors.Planned planned() {
    return planned;
  }

  AccountState state() {
    return state;
  }

  /** One line for a person; empty where there is nothing to do. */
  String why() {
    return why;
  }

  /** Looks whether anything is to be done, and does it. */
  void look(Instant now) throws InterruptedException {
    String found = prints();
    if (found == null) {
      return;
    }
    boolean replaced = !prints.isEmpty() && !found.equals(prints);
    if (replaced) {
      LOG.info("Source {}: a secret was replaced, it starts anew with it", planned.name());
      again = Instant.MIN;
      failures = 0;
    }
    String failure = started ? runner.failure(planned.name()) : null;
    if (failure != null && !replaced && state != AccountState.FAILED) {
      failed(failure, now);
    }
    boolean wanted = !started || replaced || state == AccountState.FAILED;
    if (!wanted || now.isBefore(again)) {
      return;
    }
    prints = found;
    run(now);
  }

  private void run(Instant now) throws InterruptedException {
    try {
      if (started) {
        runner.restart(planned.name());
      } else {
        runner.put(planned.name(), planned.settings());
        started = true;
      }
      state = AccountState.RUNNING;
      why = "";
    } catch (ConnectorRefusedException e) {
      failed(String.valueOf(e.getMessage()), now);
    }
  }

  private void failed(String reason, Instant now) {
    state = AccountState.FAILED;
    why = reason;
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    failures++;
    again = now.plus(pause);
    LOG.error("Source {} failed, it is tried again in {}: {}", planned.name(), pause, reason);
  }

  /** What the secrets hold now; null where one is missing: what runs goes on with what it has. */
  private @Nullable String prints() {
    StringBuilder all = new StringBuilder();
    for (SecretFile file : planned.secrets()) {
      Optional<String> print = file.print();
      if (print.isEmpty()) {
        missing(file);
        return null;
      }
      all.append(print.get());
    }
    return all.toString();
  }

  private void missing(SecretFile file) {
    String reason =
        "chưa có tệp " + file.path() + ": quản trị viên ghi khóa kết nối (token) vào đó";
    if (!reason.equals(why)) {
      LOG.warn("Source {} waits: write its secret into {}", planned.name(), file.path());
    }
    state = started ? state : AccountState.WAITS_FOR_SECRET;
    why = reason;
  }
}
