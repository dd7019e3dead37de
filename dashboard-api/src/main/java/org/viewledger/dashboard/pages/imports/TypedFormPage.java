package org.viewledger.dashboard.pages.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.manual.Plausibility;
import org.viewledger.dashboard.manual.TypedNumber;
import org.viewledger.dashboard.query.PostDetail;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;

/**
 * The form of typed counts.
 *
 * @param postTitle empty for a new item, which the form asks the title of
 * @param asks whether a total looks like a slip, so that the form must be sent once more
 */
public record TypedFormPage(
    String id,
    String page,
    String post,
    String channel,
    String pageName,
    String postTitle,
    String title,
    String day,
    String time,
    String at,
    List<Field> fields,
    List<String> faults,
    boolean asks) {
  public TypedFormPage {
    fields = List.copyOf(fields);
    faults = List.copyOf(faults);
  }

  /**
   * A number to type.
   *
   * @param before the total known so far, in words; empty where there is none
   * @param warning what looks wrong with the number typed; may be empty
   */
  public record Field(String name, String label, String value, String before, String warning) {}

  static TypedFormPage of(
      Speech speech,
      MetricCatalogue catalogue,
      TypedForm form,
      String pageName,
      Optional<PostDetail> post,
      List<String> metrics,
      List<String> faults) {
    Map<String, Long> before =
        post.<Map<String, Long>>map(of -> of.row().metrics()).orElse(Map.of());
    List<Field> fields =
        metrics.stream().map(metric -> field(speech, catalogue, form, metric, before)).toList();
    return new TypedFormPage(
        form.id(),
        form.page(),
        form.post(),
        form.channel(),
        pageName,
        post.map(of -> of.row().title().orElseGet(() -> speech.say("post.untitled"))).orElse(""),
        form.title(),
        form.day(),
        form.time(),
        form.at(),
        fields,
        faults,
        faults.isEmpty() && fields.stream().anyMatch(field -> !field.warning().isEmpty()));
  }

  /** Whether a typed total looks like a slip beside those known so far. */
  static boolean doubtful(TypedForm form, Map<String, Long> before) {
    return form.counts().keySet().stream()
        .anyMatch(metric -> plausibility(form, metric, before) != Plausibility.LIKELY);
  }

  private static Plausibility plausibility(
      TypedForm form, String metric, Map<String, Long> before) {
    return Optional.ofNullable(form.counts().get(metric))
        .flatMap(TypedNumber::parse)
        .map(typed -> Plausibility.of(Optional.ofNullable(before.get(metric)), typed))
        .orElse(Plausibility.LIKELY);
  }

  private static Field field(
      Speech speech,
      MetricCatalogue catalogue,
      TypedForm form,
      String metric,
      Map<String, Long> before) {
    String label =
        catalogue
            .find(metric)
            .map(of -> Speech.capital(speech.language() == Language.VI ? of.vi() : of.en()))
            .orElse(metric);
    Long known = before.get(metric);
    String number = known == null ? "" : speech.numbers().whole(known);
    return new Field(
        TypedForm.COUNT + metric,
        label,
        form.counts().getOrDefault(metric, ""),
        known == null ? "" : speech.say("imports.typed.before", number),
        switch (plausibility(form, metric, before)) {
          case LIKELY -> "";
          case LOWER -> speech.say("imports.typed.warn.lower", number);
          case TEN_TIMES_HIGHER -> speech.say("imports.typed.warn.ten", number);
        });
  }
}
