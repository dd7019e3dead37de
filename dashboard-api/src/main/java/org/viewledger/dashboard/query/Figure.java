package org.viewledger.dashboard.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A figure with everything that qualifies it.
 *
 * @param value empty where nothing was counted: absent is not 0
 * @param low the least it can be; empty with the value
 * @param high the most it can be; empty with the value
 * @param estimated the range is too wide to cite the value as it is
 * @param corrections falls of single posts and days, already inside the value
 * @param notDated balances with which posts were first seen, beside the value
 * @param lastRead of the live post that was read longest ago
 */
public record Figure(
    Optional<BigInteger> value,
    Optional<BigInteger> low,
    Optional<BigInteger> high,
    boolean estimated,
    BigInteger corrections,
    BigInteger notDated,
    Optional<Instant> lastRead) {
  /** Nothing was counted. */
  public static final Figure ABSENT =
      new Figure(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          BigInteger.ZERO,
          BigInteger.ZERO,
          Optional.empty());

  /** This one's days and those of another together; absent stands for nothing. */
  public Figure plus(Figure other, BigDecimal estimatePercent) {
    if (value.isEmpty() || other.value.isEmpty()) {
      return value.isEmpty() ? other : this;
    }
    BigInteger sum = value.get().add(other.value.get());
    GroupRange range = range().plus(other.range());
    return new Figure(
        Optional.of(sum),
        Optional.of(range.low()),
        Optional.of(range.high()),
        range.isEstimate(sum, estimatePercent),
        corrections.add(other.corrections),
        notDated.add(other.notDated),
        Stream.of(lastRead, other.lastRead)
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder()));
  }

  private GroupRange range() {
    return new GroupRange(low.orElseThrow(), high.orElseThrow());
  }
}
