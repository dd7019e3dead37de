package org.viewledger.dashboard.pages.citations;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.closings.Basis;
import org.viewledger.dashboard.closings.CitedCount;
import org.viewledger.dashboard.http.CitedQuestions;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.Period;
import org.viewledger.dashboard.pages.PeriodChoice;

/**
 * The fields that ask for a figure, with what is meant where one is missing: views gained this
 * month, of the caller's own unit.
 *
 * @param values by name, only of the question
 * @param withPosts whether the sentence says how many posts were published too
 * @param today in the reporting zone
 */
record CiteFields(Map<String, List<String>> values, boolean withPosts, LocalDate today) {
  private static final String POSTS = "posts";

  CiteFields {
    values = Map.copyOf(values);
  }

  static CiteFields ofAddress(Context ctx, PageServices services) {
    return of(ctx, services, ctx.queryParamMap());
  }

  static CiteFields ofForm(Context ctx, PageServices services) {
    return of(ctx, services, ctx.formParamMap());
  }

  private static CiteFields of(
      Context ctx, PageServices services, Map<String, List<String>> given) {
    LocalDate today = LocalDate.ofInstant(services.clock().instant(), services.zone());
    Map<String, List<String>> values = new HashMap<>();
    for (String field : CitedQuestions.FIELDS) {
      List<String> said =
          given.getOrDefault(field, List.of()).stream().filter(text -> !text.isBlank()).toList();
      if (!said.isEmpty()) {
        values.put(field, said);
      }
    }
    values.putIfAbsent("basis", List.of(Basis.IN_PERIOD.id()));
    values.putIfAbsent("metric", List.of("views"));
    if (CitedCount.of(values.get("metric").get(0)).isPresent()) {
      // What was published is counted on one basis alone, whatever the form says.
      values.put("basis", List.of(Basis.PUBLISHED_IN_PERIOD.id()));
    }
    if (!values.containsKey("from") || !values.containsKey("to")) {
      Map<String, String> said = new HashMap<>();
      given.forEach((name, all) -> said.put(name, all.isEmpty() ? "" : all.get(0)));
      Period period = PeriodChoice.read(said, today);
      values.put("from", List.of(period.days().from().toString()));
      values.put("to", List.of(period.days().to().toString()));
    }
    Optional<String> unit =
        services.unit(ctx, values.getOrDefault("unit", List.of()).stream().findFirst());
    List<String> tops = services.scope(ctx).tops();
    List<String> first = tops.isEmpty() ? services.units().roots() : tops;
    values.put("unit", List.of(unit.orElse(first.get(0))));
    boolean published = values.get("basis").contains(Basis.PUBLISHED_IN_PERIOD.id());
    boolean withPosts =
        given.getOrDefault(POSTS, List.of()).stream()
            .findFirst()
            .map("1"::equals)
            .orElse(published && !given.containsKey("chosen"));
    return new CiteFields(values, withPosts, today);
  }

  String one(String name) {
    return values.getOrDefault(name, List.of("")).get(0);
  }

  /** Every field but some, for a form. */
  List<CitePage.Field> hidden(List<String> without) {
    return CitedQuestions.FIELDS.stream()
        .filter(name -> !without.contains(name))
        .flatMap(
            name ->
                values.getOrDefault(name, List.of()).stream()
                    .map(value -> new CitePage.Field(name, value)))
        .toList();
  }
}
