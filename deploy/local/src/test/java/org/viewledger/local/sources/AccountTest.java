package org.viewledger.local.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viewledger.contract.Platform;
import org.viewledger.local.connect.ConnectorRefusedException;

class AccountTest {
  private static final Instant BEGIN = Instant.parse("2026-11-22T03:00:00Z");

  @TempDir private Path folder;
  private final PaperRunner runner = new PaperRunner();
  private Instant now = BEGIN;

  /** Keeps account of what was done; connectors fail when told to. */
  private static final class PaperRunner implements ConnectorRunner {
    private final List<String> done = new ArrayList<>();
    private final Map<String, String> failures = new HashMap<>();

    /** These fail again at once, however often they are started. */
    private final Set<String> dead = new HashSet<>();

    /** These do not take their settings. */
    private final Set<String> refused = new HashSet<>();

    @Override
    public void put(String connector, Map<String, String> settings)
        throws ConnectorRefusedException {
      done.add("put " + connector);
      if (refused.contains(connector)) {
        throw new ConnectorRefusedException(new IllegalArgumentException("the token is no token"));
      }
    }

    @Override
    public void restart(String connector) {
      done.add("restart " + connector);
      failures.remove(connector);
    }

    @Override
    public @Nullable String failure(String connector) {
      return dead.contains(connector) ? "it is dead" : failures.get(connector);
    }
  }

  @BeforeEach
  void writeSecrets() throws IOException {
    secret("a", "one");
    secret("b", "two");
  }

  private void secret(String account, String text) throws IOException {
    Files.writeString(folder.resolve(account), text);
  }

  private Account account(String name) {
    return new Account(
        new Connectors.Planned(
            name,
            Platform.FACEBOOK,
            List.of("1"),
            Map.of(),
            List.of(new SecretFile(folder.resolve(name)))),
        runner);
  }

  /** Looks once a second, as the system does. */
  private void lookFor(Duration time, Account... accounts) throws InterruptedException {
    for (Instant end = now.plus(time); now.isBefore(end); now = now.plusSeconds(1)) {
      for (Account account : accounts) {
        account.look(now);
      }
    }
  }

  @Test
  void aFailedAccountIsStartedAgainWhenItsPauseIsOverAndNotBefore() throws Exception {
    Account account = account("a");
    account.look(now);
    runner.failures.put("a", "out of memory");

    account.look(now);
    assertThat(account.state()).isEqualTo(AccountState.FAILED);
    assertThat(account.why()).isEqualTo("out of memory");
    account.look(now.plusMillis(9_999));
    assertThat(runner.done).containsExactly("put a");

    account.look(now.plusSeconds(10));
    assertThat(runner.done).containsExactly("put a", "restart a");
    assertThat(account.state()).isEqualTo(AccountState.RUNNING);
    assertThat(account.why()).isEmpty();
  }

  @Test
  void theNextPausesDoubleUpToAQuarterOfAnHour() throws Exception {
    Account account = account("a");
    account.look(now);
    runner.dead.add("a");
    List<Long> pauses = new ArrayList<>();
    Instant before = now;
    for (int seconds = 0; seconds < 6 * 3600; seconds++) {
      int restarts = runner.done.size();
      account.look(now);
      if (runner.done.size() > restarts) {
        pauses.add(Duration.between(before, now).toSeconds());
        before = now;
      }
      now = now.plusSeconds(1);
    }

    // Each failure is seen with the first look after a start: a second later.
    assertThat(pauses.subList(0, 9))
        .containsExactly(10L, 21L, 41L, 81L, 161L, 321L, 641L, 901L, 901L);
    assertThat(pauses.subList(9, pauses.size())).isNotEmpty().containsOnly(901L);
  }

  @Test
  void aDeadAccountTouchesNoOther() throws Exception {
    Account dead = account("a");
    Account other = account("b");
    runner.dead.add("a");

    lookFor(Duration.ofHours(1), dead, other);

    assertThat(runner.done).filteredOn(done -> done.endsWith(" b")).containsExactly("put b");
    assertThat(other.state()).isEqualTo(AccountState.RUNNING);
    assertThat(runner.done).filteredOn("restart a"::equals).hasSizeBetween(8, 12);
  }

  @Test
  void aReplacedSecretStartsTheAccountAnewAtOnceWithPausesFromTheBeginning() throws Exception {
    Account account = account("a");
    Account other = account("b");
    runner.dead.add("a");
    lookFor(Duration.ofHours(1), account, other);
    int before = runner.done.size();
    runner.dead.clear();
    secret("a", "fresh");

    account.look(now);
    other.look(now);
    assertThat(runner.done.subList(before, runner.done.size())).containsExactly("restart a");
    assertThat(account.state()).isEqualTo(AccountState.RUNNING);
    lookFor(Duration.ofHours(1), account, other);
    assertThat(runner.done).hasSize(before + 1);

    runner.failures.put("a", "again");
    lookFor(Duration.ofSeconds(11), account, other);
    assertThat(runner.done).hasSize(before + 2);
  }

  @Test
  void anAccountThatDidNotTakeItsSettingsIsTriedAtOnceWithAnotherSecret() throws Exception {
    Account account = account("a");
    runner.refused.add("a");
    account.look(now);
    assertThat(account.state()).isEqualTo(AccountState.FAILED);
    assertThat(account.why()).isEqualTo("the token is no token");
    runner.refused.clear();
    account.look(now.plusSeconds(1));
    assertThat(runner.done).containsExactly("put a");

    secret("a", "fresh");
    account.look(now.plusSeconds(2));

    assertThat(runner.done).containsExactly("put a", "put a");
    assertThat(account.state()).isEqualTo(AccountState.RUNNING);
  }

  @Test
  void withoutItsSecretAnAccountWaitsAndARunningOneGoesOn() throws Exception {
    Files.delete(folder.resolve("a"));
    Account account = account("a");
    account.look(now);
    assertThat(account.state()).isEqualTo(AccountState.WAITS_FOR_SECRET);
    assertThat(runner.done).isEmpty();

    secret("a", "one");
    account.look(now);
    Files.delete(folder.resolve("a"));
    account.look(now);

    assertThat(runner.done).containsExactly("put a");
    assertThat(account.state()).isEqualTo(AccountState.RUNNING);
  }
}
