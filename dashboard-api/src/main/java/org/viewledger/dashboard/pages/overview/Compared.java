package org.viewledger.dashboard.pages.overview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.viewledger.contract.MetricBreak;
import org.viewledger.dashboard.compared.Versus;
import org.viewledger.dashboard.pages.Telling;

/**
 * What a comparison is told from.
 *
 * @param now the later side's figures, empty where nothing is compared
 * @param before the earlier side's
 * @param register what platforms changed
 * @param pagesNow pages with figures in the later period, by key
 * @param pageName what a page is called, by its key
 */
record Compared(
    Telling telling,
    Versus versus,
    Optional<SideAnswers> now,
    Optional<SideAnswers> before,
    List<MetricBreak> register,
    Set<String> pagesNow,
    Function<String, String> pageName,
    String unitName) {
  Compared {
    register = List.copyOf(register);
    pagesNow = Set.copyOf(pagesNow);
  }

  /** The words of one of the two comparisons. */
  String say(String what, Object... parts) {
    return telling.say(
        "overview." + (versus.which() == Versus.Which.PREVIOUS ? "previous." : "lastYear.") + what,
        parts);
  }

  /** What the earlier period is called inside a sentence, such as {@code cùng kỳ năm 2025}. */
  String than() {
    return say(
        "than",
        versus.earlier().map(span -> Integer.toString(span.days().to().getYear())).orElse(""));
  }
}
