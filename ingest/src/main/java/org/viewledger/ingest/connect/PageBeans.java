package org.viewledger.ingest.connect;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viewledger.contract.PageKey;
import org.viewledger.ingest.poll.NotGiven;
import org.viewledger.ingest.poll.PageHealth;

/** Shows how a task's pages stand by JMX, as Kafka Connect shows its own figures. */
final class PageBeans implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PageBeans.class);

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
  private final Map<PageKey, Bean> beans = new HashMap<>();
  private boolean closed;

  /** Changes of what a page does not give, since the start. */
  private record Changes(long count, @Nullable Instant lastAt) {}

  /** What other threads read is the last state as a whole. */
  private static final class Bean implements PageMXBean {
    private volatile PageHealth health;
    private volatile Changes changes = new Changes(0, null);

    private Bean(PageHealth health) {
      this.health = health;
    }

    /** Only one thread shows, so that nothing is counted twice. */
    void show(PageHealth now, Instant at) {
      Set<String> before = fields(health);
      Set<String> after = fields(now);
      health = now;
      if (!after.equals(before)) {
        changes = new Changes(changes.count() + 1, at);
        before.removeAll(after); // what was left out anew, its source has said with the reason
        if (!before.isEmpty()) {
          LOG.info("Page {} is asked for {} again", now.page(), before);
        }
      }
    }

    private static Set<String> fields(PageHealth health) {
      return health.notGiven().stream()
          .map(NotGiven::field)
          .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String getPlatform() {
      return health.page().platform();
    }

    @Override
    public String getPage() {
      return health.page().pageId();
    }

    @Override
    public int getPosts() {
      return health.posts();
    }

    @Override
    public int getWaiting() {
      return health.waiting();
    }

    @Override
    public int getOverdue() {
      return health.overdue();
    }

    @Override
    public boolean isWalkedThrough() {
      return health.walkedThrough();
    }

    @Override
    public long getLastAnswer() {
      return millis(health.lastAnswer());
    }

    @Override
    public long getPausedUntil() {
      return millis(health.pausedUntil());
    }

    @Override
    public Map<String, Long> getNotGiven() {
      Map<String, Long> fields = new TreeMap<>();
      for (NotGiven each : health.notGiven()) {
        fields.put(each.field(), millis(each.until()));
      }
      return fields;
    }

    @Override
    public long getNotGivenChanges() {
      return changes.count();
    }

    @Override
    public long getNotGivenChangedAt() {
      return millis(changes.lastAt());
    }

    @Override
    public @Nullable String getAdvice() {
      return health.advice();
    }

    @Override
    public @Nullable String getProblem() {
      return health.problem() == null ? null : health.problem().outcome().name();
    }

    @Override
    public @Nullable String getProblemDetail() {
      return health.problem() == null ? null : health.problem().detail();
    }

    @Override
    public long getProblemAt() {
      return health.problem() == null ? 0 : millis(health.problem().at());
    }

    private static long millis(@Nullable Instant instant) {
      return instant == null ? 0 : instant.toEpochMilli();
    }
  }

  synchronized void show(List<PageHealth> pages, Instant now) {
    for (PageHealth health : pages) {
      Bean bean = beans.get(health.page());
      if (bean != null) {
        bean.show(health, now);
      } else if (!closed) {
        Bean fresh = new Bean(health);
        beans.put(health.page(), fresh);
        register(health.page(), fresh);
      }
    }
  }

  private void register(PageKey page, Bean bean) {
    try {
      ObjectName name = name(page);
      if (server.isRegistered(name)) {
        server.unregisterMBean(name); // of a task that was given up and did not end in time
      }
      server.registerMBean(bean, name);
    } catch (JMException e) {
      LOG.warn("The state of page {} is not shown", page, e);
    }
  }

  private static ObjectName name(PageKey page) throws JMException {
    return new ObjectName(
        PageMXBean.NAMES
            + ",platform="
            + page.platform()
            + ",page="
            + ObjectName.quote(page.pageId()));
  }

  @Override
  public synchronized void close() {
    closed = true;
    for (PageKey page : beans.keySet()) {
      try {
        server.unregisterMBean(name(page));
      } catch (JMException e) {
        LOG.debug("The state of page {} was not shown any more", page, e);
      }
    }
    beans.clear();
  }
}
