package org.viewledger.dashboard.pages.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.reports.rules.Skeleton;
import org.viewledger.dashboard.reports.rules.Skeletons;
import org.viewledger.dashboard.review.ReportTexts;
import org.viewledger.dashboard.review.ReviewWords;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;
import org.viewledger.dashboard.wording.Finding;
import org.viewledger.dashboard.wording.Guard;

/**
 * The parts of a report that a person writes, with what the guard says of the numbers in them: a
 * warning, never a refusal.
 */
record PartList(Frame frame, ReviewWords words, Map<String, ReportTexts.Written> written) {

  List<OnePage.Part> parts() {
    List<OnePage.Part> parts = new ArrayList<>();
    Skeleton skeleton = Skeletons.of(words.review().period().kind().id());
    for (Skeleton.Section section : skeleton.slots()) {
      if (section.by() == Skeleton.By.PERSON) {
        parts.add(part(section));
      }
    }
    return parts;
  }

  private OnePage.Part part(Skeleton.Section section) {
    Optional<ReportTexts.Written> text = Optional.ofNullable(written.get(section.slot()));
    String said = text.map(ReportTexts.Written::words).orElse("");
    return new OnePage.Part(
        section.slot(),
        heading(section),
        frame.say(section.optional() ? "reports.part.optional" : "reports.part.needed"),
        said,
        section.slot().equals("limits") ? words.facts() : List.of(),
        text.map(one -> frame.say("reports.part.by", one.person(), frame.speech().at(one.at())))
            .orElse(""),
        warnings(said));
  }

  /** Without the words that only the document fills in. */
  private static String heading(Skeleton.Section section) {
    String text = section.heading().replaceAll("\\s*\\{[a-z]+}", "");
    return text.equals(text.toUpperCase(java.util.Locale.ROOT))
        ? Speech.capital(text.toLowerCase(java.util.Locale.ROOT))
        : text;
  }

  private List<String> warnings(String said) {
    if (said.isEmpty()) {
      return List.of();
    }
    List<String> warnings = new ArrayList<>();
    for (Finding finding : Guard.review(said, Language.VI, words.told(), List.of())) {
      String why = frame.speech().sayOr(finding.reason().key(), finding.reason().key());
      warnings.add(
          finding.offers().isEmpty()
              ? frame.say("reports.warning", finding.text(), why)
              : frame.say(
                  "reports.warning.offer",
                  finding.text(),
                  why,
                  String.join(", ", finding.offers().stream().limit(3).toList())));
    }
    return warnings;
  }
}
