package org.viewledger.local.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.PageReader;
import org.viewledger.local.broker.BrokerAccess;
import org.viewledger.local.connect.ConnectWorker;
import org.viewledger.local.parts.Part;

/** The settings' accounts, each read by a connector of its own for as long as the system is up. */
public final class Sources implements Part {
  private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

  /** A secret that was replaced is used this much later at most. */
  private static final long LOOK_EVERY_MILLIS = 1_000;

  private final List<Connectors.Planned> planned;
  private final BrokerLogin login;
  private final BrokerAccess broker;
  private final ConnectWorker worker;
  private final InstantSource clock;
  private final PageStates states = new PageStates();
  private volatile List<Account> accounts = List.of();
  private @Nullable ScheduledExecutorService looking;

  /**
   * The accounts.
   *
   * @param run a folder for what holds for this start alone
   */
  public Sources(Connectors connectors, Path run, BrokerAccess broker, InstantSource clock) {
    this.planned = connectors.all();
    this.login = new BrokerLogin(run.toAbsolutePath().normalize());
    this.broker = broker;
    this.clock = clock;
    Set<Path> folders = new LinkedHashSet<>(Set.of(login.folder()));
    planned.forEach(one -> one.secrets().forEach(file -> folders.add(file.folder())));
    this.worker = new ConnectWorker(broker, folders);
  }

  /** How each page's connector stands now. */
  public List<PageReader> readers() {
    List<PageReader> readers = new ArrayList<>();
    for (Account account : accounts) {
      for (String page : account.planned().pages()) {
        readers.add(states.of(new PageKey(account.planned().platform().id(), page), account));
      }
    }
    return readers;
  }

  @Override
  public String name() {
    return "sources";
  }

  @Override
  public void start() throws IOException {
    if (planned.isEmpty()) {
      return;
    }
    Map<String, String> references = login.write(broker);
    worker.start();
    List<Account> all = new ArrayList<>();
    ConnectorRunner runner = ConnectorRunner.of(worker);
    planned.forEach(one -> all.add(new Account(one.with(references), runner)));
    accounts = List.copyOf(all);
    looking = Executors.newSingleThreadScheduledExecutor(Sources::thread);
    ScheduledFuture<?> unused =
        looking.scheduleWithFixedDelay(
            () -> accounts.forEach(this::look), 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static Thread thread(Runnable looks) {
    Thread thread = new Thread(looks, "sources");
    thread.setDaemon(true);
    return thread;
  }

  /** Whatever happens to one account, the others and the next look are not touched. */
  private void look(Account account) {
    try {
      account.look(clock.instant());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // it is stopped
    } catch (RuntimeException e) {
      LOG.error("Source {} could not be looked after", account.planned().name(), e);
    }
  }

  @Override
  public void stop() {
    if (looking != null) {
      looking.shutdownNow();
    }
    worker.stop();
  }
}
