package org.viewledger.dashboard.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

final class GroupRangeTest {
  @Test
  void tighterOfBothBoundsWinsOnEitherSide() {
    // Days say 10 to 900, the ends say 500 - 5 - 7 = 488 to 500 + 6 + 4 = 510.
    assertThat(range(500, 10, 900, 5, 6, 4, 7)).isEqualTo(new GroupRange(big(488), big(510)));
    // Days say 495 to 505, the ends are wide open.
    assertThat(range(500, 495, 505, 100, 100, 100, 100))
        .isEqualTo(new GroupRange(big(495), big(505)));
  }

  @Test
  void estimateIsARangeWiderThanOnePercentOfTheValue() {
    GroupRange ten = new GroupRange(big(995), big(1005));
    assertThat(ten.isEstimate(big(1000), BigDecimal.ONE)).isFalse();
    assertThat(ten.isEstimate(big(999), BigDecimal.ONE)).isTrue();
    assertThat(ten.isEstimate(big(-1000), BigDecimal.ONE)).isFalse();
    assertThat(ten.isEstimate(big(500), BigDecimal.valueOf(2))).isFalse();
  }

  @Test
  void zeroIsAnEstimateWhereItsRangeIsNotZero() {
    assertThat(new GroupRange(big(0), big(1)).isEstimate(big(0), BigDecimal.ONE)).isTrue();
    assertThat(new GroupRange(big(0), big(0)).isEstimate(big(0), BigDecimal.ONE)).isFalse();
  }

  @Test
  void sumsBeyond64BitsStayExact() {
    BigInteger huge = BigInteger.TWO.pow(100);
    GroupRange one = new GroupRange(huge, huge);
    assertThat(one.plus(one)).isEqualTo(new GroupRange(huge.shiftLeft(1), huge.shiftLeft(1)));
  }

  private static GroupRange range(long gain, long low, long high, long... ends) {
    return GroupRange.of(
        big(gain), big(low), big(high), big(ends[0]), big(ends[1]), big(ends[2]), big(ends[3]));
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }
}
