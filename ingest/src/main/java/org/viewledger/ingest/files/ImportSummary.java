package org.viewledger.ingest.files;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account of one reading of a file.
 *
 * @param rows rows below the heading that are not blank, nor a total of others; {@code readings +
 *     pageReadings + refused + held}
 * @param readings accepted rows, one {@code Observation} each
 * @param pageReadings accepted rows of a page itself, one {@code PageReading} each
 * @param refused rows that were not taken
 * @param held rows of posts that match none the ledger knows: they wait for a person
 * @param posts different posts among the accepted readings
 * @param pages different pages among the accepted readings
 * @param firstObservedAt of the accepted readings, null where there is none
 * @param lastObservedAt likewise
 * @param notices what a person should know besides: columns left out, times not used
 */
public record ImportSummary(
    long rows,
    long readings,
    long pageReadings,
    long refused,
    long held,
    long posts,
    long pages,
    @Nullable Instant firstObservedAt,
    @Nullable Instant lastObservedAt,
    List<Sentence> notices) {
  public ImportSummary {
    notices = List.copyOf(notices);
  }
}
