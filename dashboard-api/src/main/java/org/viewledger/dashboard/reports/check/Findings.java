package org.viewledger.dashboard.reports.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.viewledger.dashboard.reports.rules.Part;
import org.viewledger.dashboard.reports.rules.Span;

/** Collects deviations; the same one found in many places of a part is told once. */
final class Findings {
  private final Set<Deviation> found = new LinkedHashSet<>();

  void add(Check check, Part part, String expected, String actual) {
    add(check, part.vi(), expected, actual);
  }

  void add(Check check, String where, String expected, String actual) {
    found.add(new Deviation(check, where, expected, actual));
  }

  void require(boolean holds, Check check, String where, String expected, String actual) {
    if (!holds) {
      add(check, where, expected, actual);
    }
  }

  /** A measure inside what the rule allows, give or take. */
  void measure(
      Check check, String where, Span allowed, double actual, double tolerance, String unit) {
    require(
        allowed.holds(actual, tolerance), check, where, span(allowed, unit), told(actual, unit));
  }

  static String span(Span allowed, String unit) {
    return allowed.least() == allowed.most()
        ? told(allowed.least(), unit)
        : told(allowed.least(), "").strip() + "-" + told(allowed.most(), unit);
  }

  /** With at most one decimal, as people say it. */
  static String told(double value, String unit) {
    String digits = String.format(Locale.ROOT, "%.1f", value).replace('.', ',');
    String plain = digits.endsWith(",0") ? digits.substring(0, digits.length() - 2) : digits;
    return (plain + " " + unit).strip();
  }

  List<Deviation> all() {
    return List.copyOf(found);
  }
}
