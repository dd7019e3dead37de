package org.viewledger.dashboard.pages.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricBreak;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;

class DefinitionsTest {
  private static final MetricCatalogue CATALOGUE = MetricCatalogue.standard();

  private static DefinitionsPage page(Language language) {
    return DefinitionsPage.of(Speech.of(language, ZoneOffset.UTC), CATALOGUE);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyFigureThatCanBeAskedForIsDefinedOnce(Language language) {
    assertThat(page(language).metrics())
        .extracting(DefinitionsPage.Entry::id)
        .containsExactlyElementsOf(FigureMetric.ids(CATALOGUE));
    assertThat(page(language).metrics())
        .allSatisfy(
            metric -> {
              assertThat(metric.counts()).isNotBlank();
              assertThat(metric.facts()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyBreakIsToldInTheRegisterAndWithItsMetric(Language language) {
    DefinitionsPage page = page(language);
    for (MetricBreak change : CATALOGUE.breaks()) {
      String said = language == Language.VI ? change.vi() : change.en();
      assertThat(page.breaks()).contains(said);
      assertThat(page.metrics())
          .filteredOn(metric -> metric.id().equals(change.metric()))
          .singleElement()
          .satisfies(metric -> assertThat(metric.facts()).contains(said));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void lateAndUniqueMetricsSaySo(Language language) {
    Speech speech = Speech.of(language, ZoneOffset.UTC);
    Metric reach = CATALOGUE.find("reach").orElseThrow();
    assertThat(page(language).metrics())
        .filteredOn(metric -> metric.id().equals("reach"))
        .singleElement()
        .satisfies(
            metric ->
                assertThat(metric.facts())
                    .contains(
                        speech.say("help.kind.UNIQUE"),
                        speech.say("help.lag", Integer.toString(reach.lagHours()))));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextHasPartsWithLines(Language language) {
    Speech speech = Speech.of(language, ZoneOffset.UTC);
    List<String> keys = new ArrayList<>(List.of("help.people", "help.connect"));
    for (Role role : Role.values()) {
      keys.add("help.guide." + role.id());
    }
    for (String key : keys) {
      HelpText text = HelpText.of(speech, key, true, true);
      assertThat(text.lead()).isNotBlank();
      assertThat(text.parts()).as(key).hasSizeGreaterThanOrEqualTo(4);
      assertThat(text.parts()).allSatisfy(part -> assertThat(part.lines()).as(key).isNotEmpty());
    }
    DefinitionsPage page = page(language);
    assertThat(List.of(page.reading(), page.rules(), page.why(), page.honest()))
        .allSatisfy(parts -> assertThat(parts).isNotEmpty());
  }
}
