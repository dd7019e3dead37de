package org.viewledger.dashboard;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viewledger.dashboard.http.ReadyPart;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.LedgerBusyException;
import org.viewledger.dashboard.query.LedgerUnavailableException;
import org.viewledger.dashboard.query.Recount;
import org.viewledger.dashboard.records.RecordLog;
import org.viewledger.dashboard.records.RecordLogException;

/**
 * Whether the figures hold what was in the log when this server started: before, an answer could be
 * older than one given before a restart. While all is counted anew beside the newest figures there
 * were, these are answered, and the server says so.
 */
final class CaughtUp {
  private static final String NAME = "ledger";

  private final RecordLog log;
  private final Ledger ledger;
  private @Nullable Map<String, Long> endsAtStart;
  private boolean caughtUp;

  CaughtUp(RecordLog log, Ledger ledger) {
    this.log = log;
    this.ledger = ledger;
  }

  synchronized ReadyPart state() {
    try {
      Cut cut = ledger.latestCut();
      if (endsAtStart == null) {
        endsAtStart = Map.copyOf(log.ends());
      }
      long behind =
          endsAtStart.entrySet().stream()
              .mapToLong(
                  end -> Math.max(0, end.getValue() - cut.offsets().getOrDefault(end.getKey(), 0L)))
              .sum();
      caughtUp |= behind == 0;
      Optional<Recount> recount = caughtUp ? Optional.empty() : ledger.recount();
      if (recount.isPresent()) {
        // What is answered is complete, and not older than what was answered before the restart.
        return new ReadyPart(
            NAME,
            true,
            "all is counted anew, "
                + recount.get().counted()
                + " of "
                + recount.get().all()
                + " records so far; answers are of the figures before that");
      }
      return new ReadyPart(
          NAME,
          caughtUp,
          caughtUp ? "holds all that was recorded at start" : behind + " records still to count");
    } catch (LedgerUnavailableException | LedgerBusyException e) {
      return new ReadyPart(NAME, false, "the warehouse does not answer");
    } catch (RecordLogException e) {
      return new ReadyPart(NAME, false, "Kafka does not answer");
    }
  }
}
