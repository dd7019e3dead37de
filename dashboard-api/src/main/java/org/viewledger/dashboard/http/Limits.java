package org.viewledger.dashboard.http;

/**
 * How much costly work is done for whom: files brought in, periods closed, reports made, figures of
 * the past, comparisons with the raw record.
 *
 * @param costlyPerMinute for one caller, above 0; as many at once after a quiet minute
 * @param costlyPerMinuteOfAnAddress for all callers of one address, above 0
 */
public record Limits(int costlyPerMinute, int costlyPerMinuteOfAnAddress) {
  /** Far more than a person does, and little enough to bear. */
  public static final Limits USUAL = new Limits(120, 240);

  public Limits {
    if (costlyPerMinute < 1 || costlyPerMinuteOfAnAddress < 1) {
      throw new IllegalArgumentException("limits must be above 0");
    }
  }
}
