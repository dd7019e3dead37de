package org.viewledger.dashboard.review;

import java.math.BigInteger;
import java.util.List;
import org.viewledger.dashboard.query.PeriodRecord;
import org.viewledger.dashboard.query.PostRow;

/**
 * The posts behind a report.
 *
 * @param parts of every post that gained in the period: they add up to the live total
 * @param published in the period, in the order of publication
 */
public record Posts(List<PeriodRecord.Part> parts, List<PostRow> published) {
  public Posts {
    parts = List.copyOf(parts);
    published = List.copyOf(published);
  }

  /** What the parts come to. */
  public BigInteger sum() {
    return parts.stream()
        .map(part -> BigInteger.valueOf(part.gain()))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
