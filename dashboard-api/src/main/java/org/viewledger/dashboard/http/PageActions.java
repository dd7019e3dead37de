package org.viewledger.dashboard.http;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.viewledger.dashboard.imports.Imports;
import org.viewledger.dashboard.manual.ManualEntries;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.query.PageReader;
import org.viewledger.dashboard.query.Quality;
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
 */
public record PageActions(
    ClosedServices closed, Topics topics, Files files, Health health, PeopleStore people) {

  /** A person's word on topics. */
  public record Topics(
      Assignments assignments, Publishing publishing, Previewing previewing, UnitChains chains) {}

  /**
   * Figures brought in.
   *
   * @param uploads the folder where a file waits until it has been read
   * @param manual counts that people type in
   */
  public record Files(Imports imports, Path uploads, ManualEntries manual) {}

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
      Supplier<List<PageReader>> readers) {}
}
