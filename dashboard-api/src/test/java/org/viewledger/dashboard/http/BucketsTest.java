package org.viewledger.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class BucketsTest {
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(10));
  private final Buckets buckets = new Buckets(6, nanos::get);

  @Test
  void bucketHoldsAMinutesWorthAndFillsEvenly() {
    for (int i = 0; i < 6; i++) {
      assertThat(buckets.take("lan")).as("call %s", i).isZero();
    }
    assertThat(buckets.take("lan")).isEqualTo(10);
    pass(4);
    assertThat(buckets.take("lan")).isEqualTo(6);
    pass(6);
    assertThat(buckets.take("lan")).isZero();
    assertThat(buckets.take("lan")).isEqualTo(10);
  }

  @Test
  void oneDoesNotPayForAnother() {
    for (int i = 0; i < 6; i++) {
      buckets.take("lan");
    }
    assertThat(buckets.take("minh")).isZero();
  }

  @Test
  void bucketIsNeverMoreThanFull() {
    buckets.take("lan");
    pass(3_600);
    for (int i = 0; i < 6; i++) {
      assertThat(buckets.take("lan")).isZero();
    }
    assertThat(buckets.take("lan")).isPositive();
  }

  private void pass(long seconds) {
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }
}
