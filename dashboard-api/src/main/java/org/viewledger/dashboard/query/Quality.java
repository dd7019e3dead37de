package org.viewledger.dashboard.query;

/** What should be looked at. */
public interface Quality {
  /**
   * An answer whose figures are of one cut, and whose findings in the raw record are of one of the
   * last minutes.
   *
   * @param raw the findings and the cut they were made at
   */
  record Answer(Known<QualityReport> report, Known<RawFindings> raw) {}

  /**
   * Looks.
   *
   * @throws LedgerBusyException when no quiet moment was found in time
   * @throws LedgerUnavailableException when the warehouse does not answer
   */
  Answer ask(QualityQuery query);
}
