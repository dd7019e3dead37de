package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.Instants;
import org.viewledger.contract.MetricBreak;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.review.Gap;
import org.viewledger.dashboard.review.Offline;
import org.viewledger.dashboard.review.Orientation;
import org.viewledger.dashboard.review.PageLine;
import org.viewledger.dashboard.review.Published;
import org.viewledger.dashboard.review.Reconciling;
import org.viewledger.dashboard.review.Review;
import org.viewledger.dashboard.review.Stretch;
import org.viewledger.dashboard.review.TopicLine;

/** A report as JSON. */
final class ReportViews {
  private ReportViews() {}

  static ObjectNode report(Review review, Language language) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Period period = review.period();
    json.put("calendar", period.calendar())
        .put("period", period.id())
        .put("kind", period.kind().id())
        .put("name", language.choose(period.viWithDays(), period.enWithDays()))
        .put("unit", review.unit().id())
        .put("from", period.from().toString())
        .put("to", period.to().toString())
        .put("due", period.due().map(Object::toString).orElse(null))
        .put("book", review.closing().isPresent() ? "closed" : "live")
        .put("provisional", review.isProvisional())
        .put("ended", review.ended())
        .put("knownAt", Instants.format(review.knownAt()))
        .put("cut", review.cut());
    ArrayNode scope = json.putArray("scope");
    scope.add(review.unit().id());
    ArrayNode closings = json.putArray("closings");
    for (Closing closing : review.history()) {
      ClosedViews.closing(closings.addObject(), closing);
    }
    stretch(json.putObject("now"), review.now());
    maybe(json, "previous", review.previousPeriod(), review.previous());
    maybe(json, "lastYear", review.lastYearPeriod(), review.lastYear());
    stretch(json.putObject("toDate"), review.toDate());
    ArrayNode topics = json.putArray("topics");
    review.topics().lines().forEach(line -> topic(topics.addObject(), line, review));
    topic(json.putObject("total"), review.topics().total(), review);
    lists(json, review);
    ClosedViews.restatements(json.putArray("restatements"), review.restatements());
    if (review.reconciling().isPresent()) {
      reconciling(json.putObject("reconciling"), review.reconciling().get());
    } else {
      json.putNull("reconciling");
    }
    breaks(json.putArray("breaks"), review.breaks(), language);
    return json;
  }

  private static void maybe(
      ObjectNode json, String name, Optional<Period> period, Optional<Stretch> stretch) {
    if (period.isEmpty() || stretch.isEmpty()) {
      json.putNull(name);
      return;
    }
    ObjectNode node = json.putObject(name);
    node.put("period", period.get().id());
    stretch(node, stretch.get());
  }

  private static void stretch(ObjectNode json, Stretch stretch) {
    json.put("from", stretch.days().from().toString())
        .put("to", stretch.days().to().toString())
        .put("book", stretch.closed() ? "closed" : "live");
    Published published = stretch.published();
    json.put("items", published.items())
        .put("own", published.own())
        .put("shared", published.shared())
        .put("publications", published.publications())
        .put("videos", published.videos())
        .put("withoutFigure", published.withoutFigure());
    figure(json.putObject("views"), stretch.views());
    figure(json.putObject("viewsOfItsPosts"), stretch.viewsOfItsPosts());
    figure(json.putObject("engagement"), stretch.engagement());
    ArrayNode parts = json.putArray("parts");
    stretch.parts().forEach(parts::add);
  }

  private static void topic(ObjectNode json, TopicLine line, Review review) {
    json.put("topic", line.topic().isEmpty() ? null : line.topic())
        .put("name", line.topic().isEmpty() ? null : review.topic(line.topic()))
        .put("publications", line.posts());
    figure(json.putObject("views"), line.views());
    figure(json.putObject("previous"), line.previous());
    figure(json.putObject("toDate"), line.toDate());
  }

  private static void lists(ObjectNode json, Review review) {
    ArrayNode pages = json.putArray("pages");
    for (PageLine line : review.pages()) {
      ObjectNode row = pages.addObject();
      row.put("page", line.page().text())
          .put("name", line.name().orElse(null))
          .put("publications", line.publications());
      figure(row.putObject("views"), line.views());
      row.put("followers", line.followers().orElse(null))
          .put("followersBefore", line.followersBefore().orElse(null));
    }
    json.put("followers", review.followers().orElse(null));
    ArrayNode orientation = json.putArray("orientation");
    for (Orientation line : review.orientation()) {
      ObjectNode row = orientation.addObject();
      row.put("label", line.label())
          .put("name", line.name())
          .put("from", line.from().toString())
          .put("to", line.to().toString())
          .put("publications", line.publications());
      figure(row.putObject("views"), line.views());
    }
    ArrayNode offline = json.putArray("offline");
    for (Offline line : review.offline()) {
      ObjectNode row = offline.addObject();
      row.put("metric", line.metric().id());
      figure(row.putObject("figure"), line.figure());
    }
    json.put("ads", review.ads().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    figure(json.putObject("adViews"), review.adViews());
    ArrayNode targets = json.putArray("targets");
    for (Review.Aim aim : review.targets()) {
      ObjectNode row = targets.addObject();
      row.put("period", aim.target().period()).put("metric", aim.target().metric());
      row.put("target", aim.target().value());
      figure(row.putObject("reached"), aim.reached());
    }
    ArrayNode gaps = json.putArray("gaps");
    for (Gap gap : review.gaps()) {
      ObjectNode row = gaps.addObject();
      row.put("page", gap.page().text()).put("days", gap.days());
      ArrayNode stretches = row.putArray("stretches");
      gap.stretches()
          .forEach(
              days ->
                  stretches
                      .addObject()
                      .put("from", days.from().toString())
                      .put("to", days.to().toString()));
    }
  }

  private static void reconciling(ObjectNode json, Reconciling one) {
    json.put("months", one.months())
        .put("sumOfMonths", one.sumOfMonths())
        .put("year", one.year())
        .put("cameLater", one.cameLater())
        .put("gainsOfMonths", one.gainsOfMonths())
        .put("gainsOfYear", one.gainsOfYear())
        .put("restated", one.restated());
  }

  private static void breaks(ArrayNode rows, List<MetricBreak> breaks, Language language) {
    for (MetricBreak change : breaks) {
      rows.addObject()
          .put("id", change.id())
          .put("platform", change.platform())
          .put("metric", change.metric())
          .put("from", change.from().toString())
          .put("text", language.choose(change.vi(), change.en()));
    }
  }

  private static void figure(ObjectNode json, Figure figure) {
    number(json, "value", figure.value());
    number(json, "low", figure.low());
    number(json, "high", figure.high());
    json.put("estimated", figure.estimated());
    json.put("corrections", figure.corrections()).put("notDated", figure.notDated());
    json.put("lastRead", figure.lastRead().map(Instants::format).orElse(null));
  }

  private static void number(ObjectNode json, String name, Optional<BigInteger> value) {
    if (value.isPresent()) {
      json.put(name, value.get());
    } else {
      json.putNull(name);
    }
  }
}
