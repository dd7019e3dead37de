package org.viewledger.dashboard.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.proof.RecordScope;
import org.viewledger.dashboard.proof.RecordSql;
import org.viewledger.dashboard.query.KnownAt;
import org.viewledger.dashboard.query.UnitChains;
import org.viewledger.dashboard.warehouse.Parameters;
import org.viewledger.dashboard.warehouse.Row;
import org.viewledger.dashboard.warehouse.Warehouse;

/** Goes once over pages, all of them or some, and notes what differs. */
final class Pass {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Warehouse warehouse;
  private final MetricCatalogue catalogue;
  private final ZoneId zone;
  private final UnitChains chains;
  private final Slices slices;

  private final SortedMap<String, Long> compared = new TreeMap<>();
  private final List<Found> found = new ArrayList<>();
  private long differing;

  Pass(
      Warehouse warehouse,
      MetricCatalogue catalogue,
      ZoneId zone,
      UnitChains chains,
      long observations) {
    this.warehouse = warehouse;
    this.catalogue = catalogue;
    this.zone = zone;
    this.chains = chains;
    this.slices = new Slices(warehouse, observations);
  }

  /**
   * Compares.
   *
   * @param only pages to look at; empty for all
   */
  Pass over(Set<PageKey> only, KnownAt known) {
    for (Slice slice : slices.of(only)) {
      ProofTables.empty().forEach(warehouse::run);
      for (RecordScope scope : slice.scopes()) {
        lay(scope, known);
        Parameters parameters = new Parameters();
        compare(Comparison.posts(ProofTables.where(scope, parameters)), parameters);
        Parameters others = new Parameters();
        compare(Comparison.postDays(ProofTables.where(scope, others), catalogue), others);
      }
      Parameters days = new Parameters();
      compare(Comparison.topicDays(ProofTables.where(slice.pages(), days)), days);
      Parameters cohorts = new Parameters();
      compare(Comparison.topicCohorts(ProofTables.where(slice.pages(), cohorts)), cohorts);
      Parameters posts = new Parameters();
      compare(Comparison.topicPosts(ProofTables.where(slice.pages(), posts)), posts);
    }
    return this;
  }

  private void lay(RecordScope scope, KnownAt known) {
    Parameters posts = new Parameters();
    warehouse.run(
        ProofTables.insertPosts(
            new RecordSql(catalogue, zone, chains, known, scope, posts), posts));
    Parameters days = new Parameters();
    warehouse.run(
        ProofTables.insertDays(
            new RecordSql(catalogue, zone, chains, known, scope, days), scope, days));
  }

  private void compare(Comparison comparison, Parameters parameters) {
    Row row = warehouse.ask(parameters.sql(comparison.sql())).get(0);
    compared.merge(comparison.table(), row.number("compared"), Long::sum);
    differing += row.number("differing");
    for (String listed : row.texts("listed")) {
      found.add(Found.of(comparison, parts(listed)));
    }
  }

  private static List<String> parts(String json) {
    try {
      return JSON.readValue(json, new TypeReference<List<String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the warehouse wrote JSON that is none: " + json, e);
    }
  }

  SortedMap<String, Long> compared() {
    return compared;
  }

  /** Rows that differ; at most {@link Verdict#LISTED} a statement. */
  List<Found> found() {
    return found;
  }

  /** How many rows differ in all. */
  long differing() {
    return differing;
  }
}
