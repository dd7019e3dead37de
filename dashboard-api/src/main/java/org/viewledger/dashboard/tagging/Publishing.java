package org.viewledger.dashboard.tagging;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.audit.Deed;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.dashboard.records.RecordLog;

/** The next version of a unit's taxonomy, into the log. */
public final class Publishing {
  private final Ledger ledger;
  private final Scope scope;
  private final RecordLog log;
  private final TaxonomyClaims claims;
  private final AuditLog audit;
  private final Clock clock;

  public Publishing(Ledger ledger, RecordLog log, PeopleStore people, Clock clock) {
    this(
        ledger,
        Scope.EVERYTHING,
        log,
        new TaxonomyClaims(people),
        new AuditLog(people, clock),
        clock);
  }

  private Publishing(
      Ledger ledger,
      Scope scope,
      RecordLog log,
      TaxonomyClaims claims,
      AuditLog audit,
      Clock clock) {
    this.ledger = ledger;
    this.scope = scope;
    this.log = log;
    this.claims = claims;
    this.audit = audit;
    this.clock = clock;
  }

  /** The same of the units that are somebody's. */
  public Publishing within(Scope theirs) {
    return new Publishing(ledger, theirs, log, claims, audit, clock);
  }

  /** What was published, and how far the log must be read for it to be in force. */
  public record Published(Taxonomy taxonomy, Map<String, Long> offsets) {}

  /**
   * Publishes a draft under the next version.
   *
   * @throws OutdatedBaseException where the draft was made from another version than the newest
   * @throws TaxonomyRefusedException where the contract refuses the record
   */
  public Published publish(TaxonomyDraft draft, String by)
      throws OutdatedBaseException, TaxonomyRefusedException {
    scope.check(draft.unit());
    int inForce =
        ledger
            .read(view -> view.topics().of(draft.unit()).map(Taxonomy::version).orElse(0))
            .answer();
    Instant now = clock.instant();
    draft.version(draft.base() + 1, now);
    int version = claims.take(draft.unit(), inForce, draft.base(), by, now);
    boolean sent = false;
    try {
      Taxonomy taxonomy = draft.version(version, now);
      RecordLog.Batch batch = log.begin();
      batch.add(
          taxonomy.topic(),
          taxonomy.key().getBytes(StandardCharsets.UTF_8),
          EventJson.encode(taxonomy));
      Map<String, Long> offsets = batch.finish();
      sent = true;
      claims.confirm(
          draft.unit(),
          version,
          connection ->
              audit.write(
                  connection, by, Deed.TAXONOMY_PUBLISHED, draft.unit(), "version " + version));
      return new Published(taxonomy, offsets);
    } finally {
      if (!sent) {
        claims.release(draft.unit(), version);
      }
    }
  }
}
