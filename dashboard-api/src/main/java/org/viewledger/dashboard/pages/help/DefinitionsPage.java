package org.viewledger.dashboard.pages.help;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricBreak;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;

/**
 * What every figure means.
 *
 * @param reading how a figure is read
 * @param metrics of the catalogue, in its order, then those that are derived
 * @param breaks days on which platforms changed what they count, oldest first
 * @param rules of rounding, closing and restating
 * @param why a figure here is another than the platform's
 * @param honest what the figures do not say
 */
public record DefinitionsPage(
    List<HelpText.Part> reading,
    List<Entry> metrics,
    List<String> breaks,
    List<HelpText.Part> rules,
    List<HelpText.Part> why,
    List<HelpText.Part> honest) {
  public DefinitionsPage {
    reading = List.copyOf(reading);
    metrics = List.copyOf(metrics);
    breaks = List.copyOf(breaks);
    rules = List.copyOf(rules);
    why = List.copyOf(why);
    honest = List.copyOf(honest);
  }

  /** A metric: its name, what it counts, and what else must be known of it. */
  public record Entry(String id, String name, String counts, List<String> facts) {
    public Entry {
      facts = List.copyOf(facts);
    }
  }

  static DefinitionsPage of(Speech speech, MetricCatalogue catalogue) {
    List<Entry> metrics = new ArrayList<>();
    catalogue.metrics().forEach(metric -> metrics.add(entry(speech, catalogue, metric)));
    FigureMetric.DERIVED.forEach(metric -> metrics.add(derived(speech, metric)));
    return new DefinitionsPage(
        HelpText.parts(speech, "help.reading"),
        metrics,
        catalogue.breaks().stream()
            .map(change -> speech.language() == Language.VI ? change.vi() : change.en())
            .toList(),
        HelpText.parts(speech, "help.rules"),
        HelpText.parts(speech, "help.why"),
        HelpText.parts(speech, "help.honest"));
  }

  private static Entry entry(Speech speech, MetricCatalogue catalogue, Metric metric) {
    List<String> facts = new ArrayList<>();
    facts.add(speech.say("help.kind." + metric.kind().name()));
    facts.add(
        metric.lagHours() > 0
            ? speech.say("help.lag", speech.numbers().whole(metric.lagHours()))
            : speech.say("help.lag.none"));
    if (metric.neverReturnsToZero()) {
      facts.add(speech.say("help.zero"));
    }
    if (metric.offline()) {
      facts.add(speech.say("help.offline"));
    }
    if (metric.validTo() != null) {
      facts.add(speech.say("help.until", speech.dates().date(metric.validTo())));
    }
    if (!metric.fields().isEmpty()) {
      facts.add(
          speech.say(
              "help.fields",
              metric.fields().stream()
                  .map(
                      field ->
                          speech.sayOr("platform." + field.platform(), field.platform())
                              + ": "
                              + field.field())
                  .collect(Collectors.joining("; "))));
    }
    catalogue.breaks().stream()
        .filter(change -> change.metric().equals(metric.id()))
        .map((MetricBreak change) -> speech.language() == Language.VI ? change.vi() : change.en())
        .forEach(facts::add);
    String name = speech.language() == Language.VI ? metric.vi() : metric.en();
    return new Entry(
        metric.id(), Speech.capital(name), speech.say("help.metric." + metric.id()), facts);
  }

  private static Entry derived(Speech speech, FigureMetric metric) {
    return new Entry(
        metric.id(),
        speech.say("help.derived." + metric.id()),
        speech.say("help.metric." + metric.id()),
        List.of(speech.say("help.derived." + metric.kind().name())));
  }
}
