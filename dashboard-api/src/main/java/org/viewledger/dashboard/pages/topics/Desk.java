package org.viewledger.dashboard.pages.topics;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageActions;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.query.TopicsAnswer;
import org.viewledger.dashboard.tagging.Drafts;
import org.viewledger.dashboard.tagging.TaxonomyDraft;

/**
 * A unit's rules as one person works on them.
 *
 * @param units those that the person sees, names by id
 * @param inForce what decides for the unit now: its own, or that of the nearest above
 * @param draft what the person is changing, empty where nothing
 */
record Desk(
    String person,
    String unit,
    Map<String, String> units,
    Optional<Taxonomy> inForce,
    Optional<TaxonomyDraft> draft) {

  /** The desk of a request's caller, for the unit that the address or the form names. */
  static Desk of(PageServices services, Context ctx, TopicsAnswer topics) {
    Map<String, String> units = units(services, ctx);
    Optional<String> named =
        Optional.ofNullable(ctx.formParam("unit"))
            .or(() -> Optional.ofNullable(ctx.queryParam("unit")))
            .filter(unit -> !unit.isBlank());
    String unit = services.unit(ctx, named).orElseGet(() -> units.keySet().iterator().next());
    String person = Caller.of(ctx).map(Caller::name).orElse("");
    return new Desk(
        person,
        unit,
        units,
        nearest(services.units(), unit, topics),
        drafts(services, ctx).of(person, unit));
  }

  /** The taxonomy of a unit, else that of the nearest above it that has one. */
  private static Optional<Taxonomy> nearest(UnitPages units, String unit, TopicsAnswer topics) {
    Set<String> chain = new LinkedHashSet<>();
    Optional<String> next = Optional.of(unit);
    while (next.isPresent() && chain.add(next.get())) {
      String at = next.get();
      next =
          units.units().stream()
              .filter(place -> place.unit().id().equals(at))
              .findFirst()
              .flatMap(UnitPages.Place::parent);
    }
    return topics.nearest(List.copyOf(chain));
  }

  /** The units that the caller sees, names by id. */
  private static Map<String, String> units(PageServices services, Context ctx) {
    Map<String, String> names = new LinkedHashMap<>();
    List<String> own = services.scope(ctx).of(services.units().ids());
    own.forEach(id -> names.put(id, id));
    services.units().units().stream()
        .map(place -> place.unit())
        .filter(unit -> own.contains(unit.id()))
        .forEach(unit -> names.put(unit.id(), unit.name()));
    return names;
  }

  static Drafts drafts(PageServices services, Context ctx) {
    return new Drafts(actions(services, ctx).people(), services.clock());
  }

  static PageActions actions(PageServices services, Context ctx) {
    return services.actions(ctx).orElseThrow();
  }

  /**
   * What stands, as the beginning of a draft; a unit without rules of its own begins with those
   * above.
   */
  TaxonomyDraft standing() {
    return inForce
        .map(
            taxonomy ->
                new TaxonomyDraft(
                    unit,
                    taxonomy.unit().equals(unit) ? taxonomy.version() : 0,
                    taxonomy.topics(),
                    taxonomy.shield(),
                    taxonomy.labels()))
        .orElseGet(() -> new TaxonomyDraft(unit, 0, List.of(), List.of(), List.of()));
  }

  /** What the person sees and changes. */
  TaxonomyDraft present() {
    return draft.orElseGet(this::standing);
  }

  /** Whether somebody published since the draft was begun. */
  boolean outdated() {
    return draft.filter(mine -> mine.base() != standing().base()).isPresent();
  }
}
