package org.viewledger.dashboard.query;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** The ledger as one may ask it: everything inside one reading is of one cut. */
public interface Ledger {
  /**
   * Answers a question from a single cut.
   *
   * @param question asks the view as often as it likes; it may be called again when the ledger
   *     moved on in between, so it must do nothing else
   * @throws LedgerBusyException when no quiet moment was found in time
   * @throws LedgerUnavailableException when the warehouse does not answer
   */
  <T> Known<T> read(Function<LedgerView, T> question);

  /**
   * Answers a question as known at an instant of the past, from the raw record; slower than {@link
   * #read}. The cut of the answer is the newest, its instant the one asked about.
   *
   * @param question of figures and posts; another is refused
   * @throws NotAnsweredException for a question that is answered as known now only
   * @throws LedgerBusyException while all figures are being counted anew
   * @throws LedgerUnavailableException when the warehouse does not answer
   */
  <T> Known<T> readAt(Instant knownAt, Function<LedgerView, T> question);

  /**
   * Answers a question from the raw record as one cut held it, whatever came later; slower than
   * {@link #read}. Where all figures have been counted anew since, the records of a cut have other
   * numbers: ask {@link #readAt} then.
   */
  default <T> Known<T> readAtCut(Cut cut, Function<LedgerView, T> question) {
    return readAt(cut.at(), question);
  }

  /**
   * The latest complete cut; {@link Cut#NONE} where there is none, also while all figures are being
   * counted anew.
   */
  Cut latestCut();

  /**
   * Where all figures are counted anew beside those that are answered meanwhile, how far that is.
   */
  default Optional<Recount> recount() {
    return Optional.empty();
  }
}
