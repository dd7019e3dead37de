package org.viewledger.dashboard.http;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.viewledger.dashboard.accounts.Accounts;
import org.viewledger.dashboard.imports.Imports;
import org.viewledger.dashboard.manual.ManualEntries;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.PageReader;
import org.viewledger.dashboard.query.Quality;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.dashboard.query.ScopedQuality;
import org.viewledger.dashboard.query.UnitChains;
import org.viewledger.dashboard.reconcile.Runs;
import org.viewledger.dashboard.redrive.Redrive;
import org.viewledger.dashboard.redrive.RedriveBook;
import org.viewledger.dashboard.tagging.Assignments;
import org.viewledger.dashboard.tagging.Previewing;
import org.viewledger.dashboard.tagging.Publishing;

/**
 * What a person can set going from a page: the same objects that the API's routes use.
 *
 * @param people the relational store of people's records
 * @param accounts who may come in
 * @param reporting what reports are made from
 */
public record PageActions(
    ClosedServices closed,
    Topics topics,
    Files files,
    Health health,
    PeopleStore people,
    Accounts accounts,
    ReportingServices reporting) {

  /**
   * The same as one caller may do it.
   *
   * @param ledger as they may see it
   * @param person their name: an account that names no page is shown to whom it is of
   */
  PageActions within(Scope scope, Ledger ledger, String person) {
    if (scope.isEverything()) {
      return this;
    }
    ClosedServices theirs = closed.within(scope);
    return new PageActions(
        theirs,
        topics.within(scope, ledger),
        files.within(scope, person),
        health.within(scope),
        people,
        accounts,
        reporting.within(scope, ledger, theirs));
  }

  /** A person's word on topics. */
  public record Topics(
      Assignments assignments, Publishing publishing, Previewing previewing, UnitChains chains) {
    Topics within(Scope scope, Ledger ledger) {
      return new Topics(
          assignments.within(scope, ledger),
          publishing.within(scope),
          previewing.within(scope, ledger),
          chains);
    }
  }

  /**
   * Figures brought in.
   *
   * @param uploads the folder where a file waits until it has been read
   * @param manual counts that people type in
   */
  public record Files(Imports imports, Path uploads, ManualEntries manual) {
    Files within(Scope scope, String person) {
      return new Files(imports.within(scope, person), uploads, manual.within(scope));
    }
  }

  /**
   * How the books stand.
   *
   * @param readers how each page's connector stands now
   */
  public record Health(
      Quality quality,
      RedriveBook redriven,
      Redrive redrive,
      Runs runs,
      Supplier<List<PageReader>> readers) {
    Health within(Scope scope) {
      return new Health(
          ScopedQuality.of(quality, scope),
          redriven,
          redrive,
          runs,
          () -> readers.get().stream().filter(reader -> scope.holds(reader.page())).toList());
    }
  }
}
