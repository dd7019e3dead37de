package org.viewledger.ingest.files;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account of one reading of a file.
 *
 * @param rows rows below the heading that are not blank; {@code readings + refused}
 * @param readings accepted rows, one {@code Observation} each
 * @param refused rows that were not taken
 * @param posts different posts among the accepted readings
 * @param pages different pages among the accepted readings
 * @param firstObservedAt of the accepted readings, null where there is none
 * @param lastObservedAt likewise
 * @param notices what a person should know besides: columns left out, times not used
 */
public record ImportSummary(
    long rows,
    long readings,
    long refused,
    long posts,
    long pages,
    @Nullable Instant firstObservedAt,
    @Nullable Instant lastObservedAt,
    List<Sentence> notices) {
  public ImportSummary {
    notices = List.copyOf(notices);
  }
}
