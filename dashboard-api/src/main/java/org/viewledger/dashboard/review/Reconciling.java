package org.viewledger.dashboard.review;

import java.math.BigInteger;

/**
 * Why twelve months do not add up to their year on the basis of the period's posts: each month
 * counts its posts' views to its own end, the year to the year's.
 *
 * @param months how many of the year's months have a figure
 * @param sumOfMonths of the months' posts, each at the end of its month
 * @param year of the year's posts at the end of the year
 * @param gainsOfMonths views in the period as the months' reports say them, frozen where closed
 * @param gainsOfYear views in the period as the year's report says
 */
public record Reconciling(
    int months,
    BigInteger sumOfMonths,
    BigInteger year,
    BigInteger gainsOfMonths,
    BigInteger gainsOfYear) {
  /** Views that came to posts after the end of their month. */
  public BigInteger cameLater() {
    return year.subtract(sumOfMonths);
  }

  /** What was restated since months were closed. */
  public BigInteger restated() {
    return gainsOfYear.subtract(gainsOfMonths);
  }
}
