package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.viewledger.contract.Instants;
import org.viewledger.dashboard.reconcile.Difference;
import org.viewledger.dashboard.reconcile.Run;
import org.viewledger.dashboard.reconcile.Verdict;

/** Comparisons of the figures with the raw record as JSON. */
final class ReconcileViews {
  private static final double MILLIS = 1000;

  private ReconcileViews() {}

  /** A run with all that is known of it. */
  static ObjectNode run(Run run) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", run.id());
    Optional<Verdict> verdict = run.verdict();
    json.put("state", verdict.map(v -> v.outcome().id()).orElse("running"));
    json.put("at", verdict.map(Verdict::at).map(Instants::format).orElse(null));
    json.put("cut", verdict.map(Verdict::cut).orElse(null));
    Optional<Instant> knownAt = verdict.flatMap(Verdict::knownAt);
    json.put("knownAt", knownAt.map(Instants::format).orElse(null));
    ObjectNode rows = json.putObject("rows");
    verdict.ifPresent(v -> FigureViews.counts(rows, v.rows()));
    json.put("differing", verdict.map(Verdict::differing).orElse(null));
    ArrayNode differences = json.putArray("differences");
    verdict.ifPresent(v -> v.differences().forEach(each -> difference(differences, each)));
    json.put("seconds", verdict.map(ReconcileViews::seconds).orElse(null));
    json.put("detail", verdict.flatMap(Verdict::detail).orElse(null));
    return json;
  }

  /** What {@code /quality} says of the last verdict; every value null where there is none. */
  static ObjectNode summary(Optional<Run> last) {
    Optional<Verdict> verdict = last.flatMap(Run::verdict);
    return JsonNodeFactory.instance
        .objectNode()
        .put("verdict", verdict.map(v -> v.outcome().id()).orElse(null))
        .put("at", verdict.map(Verdict::at).map(Instants::format).orElse(null))
        .put("cut", verdict.map(Verdict::cut).orElse(null))
        .put("rows", verdict.map(Verdict::allRows).orElse(null))
        .put("differences", verdict.map(Verdict::differing).orElse(null))
        .put("seconds", verdict.map(ReconcileViews::seconds).orElse(null));
  }

  private static void difference(ArrayNode differences, Difference each) {
    differences
        .addObject()
        .put("table", each.table())
        .put("key", each.key())
        .put("column", each.column())
        .put("computed", each.computed().orElse(null))
        .put("stored", each.stored().orElse(null));
  }

  private static double seconds(Verdict verdict) {
    return verdict.took().toMillis() / MILLIS;
  }
}
