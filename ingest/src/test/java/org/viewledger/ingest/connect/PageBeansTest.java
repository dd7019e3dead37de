package org.viewledger.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.PageKey;
import org.viewledger.ingest.poll.NotGiven;
import org.viewledger.ingest.poll.PageHealth;

class PageBeansTest {
  private static final PageKey PAGE = new PageKey("facebook", "1 : a page, \"quoted\"");
  private static final Instant NOON = Instant.parse("2026-03-01T05:00:00Z");
  private static final Instant WEEK_LATER = NOON.plus(Duration.ofDays(7));

  private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

  private static List<PageHealth> health(@Nullable String advice, String... notGiven) {
    return List.of(
        new PageHealth(
            PAGE,
            3,
            0,
            null,
            0,
            true,
            NOON,
            false,
            null,
            Stream.of(notGiven).map(field -> new NotGiven("reach", field, WEEK_LATER)).toList(),
            advice,
            null));
  }

  private ObjectName name() throws Exception {
    return new ObjectName(
        PageMXBean.NAMES + ",platform=facebook,page=" + ObjectName.quote(PAGE.pageId()));
  }

  @Test
  void eachChangeOfWhatAPageDoesNotGiveIsCountedOnceWithItsInstant() throws Exception {
    try (PageBeans beans = new PageBeans()) {
      beans.show(health(null, "known_before"), NOON);
      PageMXBean bean = JMX.newMXBeanProxy(server, name(), PageMXBean.class);
      assertThat(bean.getNotGivenChanges()).as("remembered, no news").isZero();
      assertThat(bean.getNotGivenChangedAt()).isZero();

      beans.show(health(null, "known_before", "dead"), NOON.plusSeconds(10));
      beans.show(health(null, "known_before", "dead"), NOON.plusSeconds(20));

      assertThat(bean.getNotGivenChanges()).isEqualTo(1);
      assertThat(bean.getNotGivenChangedAt()).isEqualTo(NOON.plusSeconds(10).toEpochMilli());
      assertThat(bean.getNotGiven())
          .isEqualTo(
              Map.of("known_before", WEEK_LATER.toEpochMilli(), "dead", WEEK_LATER.toEpochMilli()));

      beans.show(health(null), NOON.plusSeconds(30));

      assertThat(bean.getNotGivenChanges()).isEqualTo(2);
      assertThat(bean.getNotGivenChangedAt()).isEqualTo(NOON.plusSeconds(30).toEpochMilli());
    }
  }

  @Test
  void whatAPersonMustDoIsShownThoughReadingGoesOn() throws Exception {
    try (PageBeans beans = new PageBeans()) {
      beans.show(health("Zalo OA: quyền đọc hết hạn ngày 08/03/2026."), NOON);

      PageMXBean bean = JMX.newMXBeanProxy(server, name(), PageMXBean.class);
      assertThat(bean.getAdvice()).isEqualTo("Zalo OA: quyền đọc hết hạn ngày 08/03/2026.");
      assertThat(bean.getProblem()).isNull();
    }
    assertThat(server.isRegistered(name())).isFalse();
  }
}
