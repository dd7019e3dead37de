package org.viewledger.local.demo;

import java.time.Duration;

/**
 * How a post's views grow: fast in the first two days, slowly for months, some with a second wave,
 * some with a stretch that the platform takes back.
 *
 * <p>{@link StrictMath} keeps the figures the same on every machine.
 *
 * @param lifetime views that the curve tends to
 * @param waveAtHours age at which a second wave begins
 * @param waveShare the second wave's part of the lifetime, 0 for none
 * @param overcountFromHours age at which the platform begins to count too many
 * @param overcountToHours age at which it takes them back
 * @param overcount how many
 */
record ViewCurve(
    double lifetime,
    double waveAtHours,
    double waveShare,
    double overcountFromHours,
    double overcountToHours,
    long overcount) {
  private static final double EARLY_SHARE = 0.8;
  private static final double EARLY_SCALE_HOURS = 30;
  private static final double EARLY_SHAPE = 0.62;
  private static final double TAIL_SCALE_HOURS = 3000;
  private static final double WAVE_SCALE_HOURS = 48;

  /**
   * The same shape, scaled to show exactly {@code views} at {@code age}; views that would not be
   * taken back by then are not counted at all.
   */
  ViewCurve reaching(long views, Duration age) {
    double hours = hours(age);
    // Half a view more than asked keeps the floor at the value, whatever the division rounds to.
    return new ViewCurve(
        (views + 0.5) / share(hours),
        waveAtHours,
        waveShare,
        overcountFromHours,
        overcountToHours,
        hours < overcountToHours ? 0 : overcount);
  }

  /** Views at an age, 0 before publication. */
  long at(Duration age) {
    double hours = hours(age);
    long counted = (long) StrictMath.floor(lifetime * share(hours));
    return hours >= overcountFromHours && hours < overcountToHours ? counted + overcount : counted;
  }

  private double share(double hours) {
    if (hours <= 0) {
      return 0;
    }
    double early = 1 - StrictMath.exp(-StrictMath.pow(hours / EARLY_SCALE_HOURS, EARLY_SHAPE));
    double tail = 1 - StrictMath.exp(-hours / TAIL_SCALE_HOURS);
    double wave =
        hours < waveAtHours ? 0 : 1 - StrictMath.exp(-(hours - waveAtHours) / WAVE_SCALE_HOURS);
    return (1 - waveShare) * (EARLY_SHARE * early + (1 - EARLY_SHARE) * tail) + waveShare * wave;
  }

  private static double hours(Duration age) {
    return age.toMillis() / 3_600_000.0;
  }
}
