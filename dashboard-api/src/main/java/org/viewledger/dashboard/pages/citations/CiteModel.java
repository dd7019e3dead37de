package org.viewledger.dashboard.pages.citations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.Metric;
import org.viewledger.dashboard.closings.Basis;
import org.viewledger.dashboard.closings.Citation;
import org.viewledger.dashboard.closings.CitedCount;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.speech.Speech;
import org.viewledger.dashboard.wording.Counted;
import org.viewledger.dashboard.wording.Finding;
import org.viewledger.dashboard.wording.Nouns;
import org.viewledger.dashboard.wording.Told;

/** Puts the page of a figure that is about to be cited together. */
final class CiteModel {
  private final CiteHandler.Asked asked;
  private final PageServices services;
  private final Speech speech;

  CiteModel(CiteHandler.Asked asked, PageServices services) {
    this.asked = asked;
    this.services = services;
    this.speech = asked.frame().speech();
  }

  CitePage page(
      Known<List<Figure>> figures, Optional<String> sent, List<Finding> findings, boolean may) {
    Saying saying = asked.saying(figures);
    List<CitePage.Offer> offers = new ArrayList<>();
    for (String sentence : saying.offers()) {
      offers.add(new CitePage.Offer(sentence, sent.isEmpty() && offers.isEmpty()));
    }
    List<CitePage.FigureLine> lines = new ArrayList<>();
    for (int i = 0; i < asked.questions().size(); i++) {
      lines.add(line(asked.questions().get(i), figures.answer().get(i), figures));
    }
    return new CitePage(
        asked.fields().hidden(List.of()),
        choosing(),
        lines,
        notices(saying, offers),
        offers,
        sent.orElseGet(() -> offers.isEmpty() ? "" : offers.get(0).sentence()),
        sent.isPresent(),
        findings.stream().map(this::line).toList(),
        saying.until(),
        may && !saying.told().isEmpty());
  }

  private CitePage.FigureLine line(
      Citation.Question question, Figure figure, Known<List<Figure>> figures) {
    FigureWords words = new FigureWords(speech, asked.around().withVideo());
    return new CitePage.FigureLine(
        words.value(figure),
        words.range(figure),
        words.what(question, asked.around()) + " · " + words.asOf(question, figures.cut().at()));
  }

  private List<String> notices(Saying saying, List<CitePage.Offer> offers) {
    List<String> notices = new ArrayList<>();
    if (saying.told().isEmpty()) {
      notices.add(speech.say("citations.none"));
    } else if (offers.isEmpty()) {
      notices.add(speech.say("citations.fell"));
    }
    engagement(saying).ifPresent(notices::add);
    return notices;
  }

  /** Interactions beside views of the same sentence. */
  private Optional<String> engagement(Saying saying) {
    Optional<Told> engagement =
        saying.told().stream().filter(told -> told.counted() == Counted.ENGAGEMENT).findFirst();
    if (engagement.isEmpty()) {
      return Optional.empty();
    }
    Citation.Question main = asked.questions().get(asked.questions().size() - 1);
    Citation.Question views =
        new Citation.Question(
            main.basis(),
            FigureMetric.of("views", services.catalogue()),
            main.days(),
            main.at(),
            main.closedBook(),
            main.unit(),
            main.unitsThen(),
            main.filters());
    return asked
        .citations()
        .read(List.of(views))
        .answer()
        .get(0)
        .value()
        .flatMap(seen -> Nouns.doubt(engagement.get().measured().value(), seen))
        .map(reason -> speech.say(reason.key()));
  }

  private CitePage.FindingLine line(Finding finding) {
    String instead =
        finding.offers().stream()
            .limit(3)
            .map(offer -> "“" + offer + "”")
            .reduce((one, other) -> one + speech.say("citations.or") + other)
            .map(offers -> speech.say("citations.instead", offers))
            .orElse("");
    return new CitePage.FindingLine(finding.text(), speech.say(finding.reason().key()), instead);
  }

  private CitePage.Choosing choosing() {
    CiteFields fields = asked.fields();
    List<CitePage.Option> bases = new ArrayList<>();
    for (Basis basis : Basis.values()) {
      bases.add(option(basis.id(), speech.say("citations.basis." + basis.id()), "basis"));
    }
    List<CitePage.Option> metrics = new ArrayList<>();
    for (Counted counted : Counted.values()) {
      if (isCited(counted)) {
        metrics.add(
            option(counted.id(), Speech.capital(counted.noun(speech.language())), "metric"));
      }
    }
    List<CitePage.Option> topics = new ArrayList<>();
    topics.add(option("", speech.say("citations.every"), "topic"));
    asked.around().topics().entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(topic -> topics.add(option(topic.getKey(), topic.getValue(), "topic")));
    List<CitePage.Option> units = new ArrayList<>();
    for (UnitPages.Place place : services.units().units()) {
      units.add(option(place.unit().id(), place.unit().name(), "unit"));
    }
    return new CitePage.Choosing(
        fields.one("from"),
        fields.one("to"),
        bases,
        metrics,
        topics,
        units.size() > 1 ? units : List.of(),
        fields.withPosts(),
        fields.hidden(
            units.size() > 1
                ? List.of("basis", "metric", "from", "to", "at", "topic", "unit")
                : List.of("basis", "metric", "from", "to", "at", "topic")));
  }

  private boolean isCited(Counted counted) {
    boolean stored =
        services.catalogue().postMetrics().stream()
            .filter(metric -> metric.kind() == Metric.Kind.COUNTER)
            .map(Metric::id)
            .anyMatch(counted.id()::equals);
    boolean isCount = CitedCount.of(counted.id()).isPresent() && counted != Counted.SHARED_ITEMS;
    return counted == Counted.ENGAGEMENT || stored || isCount;
  }

  private CitePage.Option option(String value, String name, String field) {
    return new CitePage.Option(value, name, asked.fields().one(field).equals(value));
  }
}
