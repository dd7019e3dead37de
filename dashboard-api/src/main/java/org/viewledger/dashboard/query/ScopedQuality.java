package org.viewledger.dashboard.query;

import java.util.List;
import java.util.TreeMap;
import org.viewledger.contract.PageKey;

/**
 * What should be looked at, of the pages that one caller has today. A record that could not be read
 * is of no page that anybody knows, so that none is told to who does not see every page.
 */
public final class ScopedQuality implements Quality {
  private final Quality everything;
  private final Scope scope;

  private ScopedQuality(Quality everything, Scope scope) {
    this.everything = everything;
    this.scope = scope;
  }

  public static Quality of(Quality everything, Scope scope) {
    return scope.isEverything() ? everything : new ScopedQuality(everything, scope);
  }

  @Override
  public Answer ask(QualityQuery query) {
    query.page().ifPresent(scope::check);
    scope.narrowed(query.days());
    List<PageKey> own = scope.holding().map(Holding::pages).orElse(List.of());
    Answer answer = everything.ask(scope.seesEveryPage() ? query : query.of(own));
    return scope.seesEveryPage()
        ? answer
        : new Answer(
            new Known<>(answer.report().cut(), withoutLetters(answer.report().answer())),
            answer.raw());
  }

  private static QualityReport withoutLetters(QualityReport report) {
    return new QualityReport(
        report.pages(),
        report.stalest(),
        report.falls(),
        report.fallsByMetric(),
        new TreeMap<>(),
        List.of());
  }
}
