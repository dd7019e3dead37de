package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Instants;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricBreak;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.PageReadingRow;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.dashboard.query.Unit;

/** Reference data and quality as JSON. */
final class ReferenceViews {
  private final PageServices services;
  private final MetricCatalogue catalogue;

  ReferenceViews(PageServices services) {
    this.services = services;
    this.catalogue = services.catalogue();
  }

  ObjectNode pages(Known<List<PageRow>> known) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    FigureViews.knownAt(json, known.cut());
    rows(json.putArray("rows"), known.answer());
    return json;
  }

  /** Null for a page that belongs to none. */
  private Function<PageKey, @Nullable String> unitOfToday() {
    UnitPages units = services.units();
    if (units.units().isEmpty()) {
      return page -> Unit.EVERYTHING.id();
    }
    LocalDate today = LocalDate.ofInstant(services.clock().instant(), services.zone());
    Map<String, String> present = units.now(List.of(), today).phases().get(0).units();
    return page -> present.get(page.text());
  }

  void rows(ArrayNode rows, List<PageRow> pages) {
    Function<PageKey, @Nullable String> unit = unitOfToday();
    for (PageRow page : pages) {
      rows.addObject()
          .put("platform", page.page().platform())
          .put("pageId", page.page().pageId())
          .put("name", page.name().orElse(null))
          .put("unit", unit.apply(page.page()))
          .put("posts", page.posts())
          .put("lastRead", FigureViews.instant(page.lastRead()))
          .put("stalest", FigureViews.instant(page.stalest()));
    }
  }

  ObjectNode readings(PageKey page, Known<List<PageReadingRow>> known) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("platform", page.platform());
    json.put("pageId", page.pageId());
    FigureViews.knownAt(json, known.cut());
    ArrayNode rows = json.putArray("rows");
    for (PageReadingRow row : known.answer()) {
      rows.addObject()
          .put("metric", row.metric())
          .put("from", row.from().map(LocalDate::toString).orElse(null))
          .put("to", row.to().map(LocalDate::toString).orElse(null))
          .put("zone", row.zone().orElse(null))
          .put("value", row.value().orElse(null))
          .put("observedAt", Instants.format(row.observedAt()))
          .put("recordedAt", Instants.format(row.recordedAt()))
          .put("source", row.source());
    }
    return json;
  }

  static ObjectNode units(UnitPages units, Scope scope) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode rows = json.putArray("rows");
    if (units.units().isEmpty() && scope.has(Unit.EVERYTHING.id())) {
      unit(rows, Unit.EVERYTHING, Optional.empty());
    }
    units.units().stream()
        .filter(place -> scope.has(place.unit().id()))
        .forEach(place -> unit(rows, place.unit(), place.parent()));
    return json;
  }

  private static void unit(ArrayNode rows, Unit unit, Optional<String> parent) {
    rows.addObject()
        .put("unit", unit.id())
        .put("name", unit.name())
        .put("parent", parent.orElse(null));
  }

  ObjectNode metrics(Language language) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode metrics = json.putArray("metrics");
    catalogue.metrics().forEach(metric -> metric(metrics.addObject(), metric));
    for (FigureMetric derived : FigureMetric.DERIVED) {
      ObjectNode view = metrics.addObject();
      view.put("id", derived.id()).put("kind", "derived");
      derived.parts().forEach(view.putArray("parts")::add);
      view.put("denominator", derived.denominator().orElse(null));
    }
    ArrayNode breaks = json.putArray("breaks");
    for (MetricBreak change : catalogue.breaks()) {
      breaks
          .addObject()
          .put("id", change.id())
          .put("platform", change.platform())
          .put("metric", change.metric())
          .put("from", change.from().toString())
          .put("text", language.choose(change.vi(), change.en()));
    }
    return json;
  }

  private static void metric(ObjectNode view, Metric metric) {
    view.put("id", metric.id())
        .put("vi", metric.vi())
        .put("en", metric.en())
        .put("unit", metric.unit())
        .put("kind", metric.kind().name().toLowerCase(Locale.ROOT))
        .put("neverReturnsToZero", metric.neverReturnsToZero())
        .put("lagHours", metric.lagHours())
        .put("offline", metric.offline())
        .put("validFrom", text(metric.validFrom()))
        .put("validTo", text(metric.validTo()));
    ArrayNode fields = view.putArray("fields");
    for (Metric.PlatformField field : metric.fields()) {
      fields
          .addObject()
          .put("platform", field.platform())
          .put("field", field.field())
          .put("definition", field.definition());
    }
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
