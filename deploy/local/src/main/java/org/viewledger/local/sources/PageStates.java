package org.viewledger.local.sources;

import java.lang.management.ManagementFactory;
import java.lang.reflect.UndeclaredThrowableException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.PageReader;
import org.viewledger.ingest.connect.PageMXBean;
import org.viewledger.ingest.http.Outcome;

/** What the connectors show of their pages, together with what becomes of the connectors. */
final class PageStates {
  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

  PageReader of(PageKey page, Account account) {
    try {
      ObjectName name =
          new ObjectName(
              PageMXBean.NAMES
                  + ",platform="
                  + page.platform()
                  + ",page="
                  + ObjectName.quote(page.pageId()));
      if (server.isRegistered(name)) {
        PageMXBean bean = JMX.newMXBeanProxy(server, name, PageMXBean.class);
        return shown(page, account, bean);
      }
    } catch (MalformedObjectNameException e) {
      throw new IllegalArgumentException("no name for page " + page, e);
    } catch (UndeclaredThrowableException e) {
      return silent(page, account); // its task has just ended
    }
    return silent(page, account);
  }

  private static PageReader shown(PageKey page, Account account, PageMXBean bean) {
    String problem = bean.getProblem();
    PageReader.State state = state(account, bean, problem);
    SourceWords words =
        SourceWords.of(account, problem == null ? null : Outcome.valueOf(problem), bean);
    SortedMap<String, Instant> notGiven = new TreeMap<>();
    bean.getNotGiven().forEach((field, until) -> notGiven.put(field, Instant.ofEpochMilli(until)));
    return new PageReader(
        page,
        account.planned().name(),
        state,
        instant(bean.getLastAnswer()),
        bean.getPosts(),
        bean.getWaiting(),
        bean.getOverdue(),
        bean.isWalkedThrough(),
        instant(bean.getPausedUntil()),
        notGiven,
        instant(bean.getNotGivenChangedAt()),
        words.vi(),
        words.en());
  }

  private static PageReader.State state(
      Account account, PageMXBean bean, @Nullable String problem) {
    if (account.state() == AccountState.FAILED) {
      return PageReader.State.FAILED;
    }
    if (problem == null) {
      return bean.getPausedUntil() > 0 ? PageReader.State.PAUSED : PageReader.State.READING;
    }
    return Outcome.THROTTLED.name().equals(problem)
        ? PageReader.State.PAUSED
        : PageReader.State.REFUSED;
  }

  private static PageReader silent(PageKey page, Account account) {
    SourceWords words = SourceWords.of(account);
    return new PageReader(
        page,
        account.planned().name(),
        switch (account.state()) {
          case STARTING, RUNNING -> PageReader.State.STARTING;
          case WAITS_FOR_SECRET -> PageReader.State.WAITING;
          case FAILED -> PageReader.State.FAILED;
        },
        Optional.empty(),
        0,
        0,
        0,
        false,
        Optional.empty(),
        new TreeMap<>(),
        Optional.empty(),
        words.vi(),
        words.en());
  }

  private static Optional<Instant> instant(long millis) {
    return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }
}
