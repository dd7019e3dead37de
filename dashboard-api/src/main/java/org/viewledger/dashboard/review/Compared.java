package org.viewledger.dashboard.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viewledger.contract.MetricBreak;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.closings.Basis;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.wording.Comparison;
import org.viewledger.dashboard.wording.Counted;
import org.viewledger.dashboard.wording.Measured;
import org.viewledger.dashboard.wording.Side;

/** Sets the figures of two stretches of days beside each other, on the in-period basis. */
final class Compared {
  private Compared() {}

  static Comparison views(Stretch now, Stretch before) {
    return of(now, now.views(), before, before.views(), Counted.VIEWS);
  }

  static Comparison engagement(Stretch now, Stretch before) {
    // A part that one of them lacks would show as a fall.
    return now.parts().equals(before.parts()) || before.engagement().value().isEmpty()
        ? of(now, now.engagement(), before, before.engagement(), Counted.ENGAGEMENT)
        : new Comparison.Unlike(Comparison.Difference.METRIC);
  }

  static Comparison items(Stretch now, Stretch before) {
    return Comparison.of(counted(now), counted(before));
  }

  private static Side counted(Stretch stretch) {
    return new Side(
        "",
        Optional.of(Measured.exact(stretch.published().items())),
        Basis.PUBLISHED_IN_PERIOD.id(),
        Counted.ITEMS,
        List.of(),
        Set.of());
  }

  private static Comparison of(
      Stretch now, Figure figure, Stretch before, Figure base, Counted counted) {
    // A platform that began or ended in between is no change of what a view means.
    List<String> both = now.platforms().stream().filter(before.platforms()::contains).toList();
    return Comparison.of(side(now, figure, counted, both), side(before, base, counted, both));
  }

  private static Side side(
      Stretch stretch, Figure figure, Counted counted, List<String> platforms) {
    return new Side(
        "",
        Measured.of(figure),
        Basis.IN_PERIOD.id(),
        counted,
        counted == Counted.VIEWS ? versions(platforms, stretch.days()) : List.of(),
        Set.of());
  }

  /** The changes of what a view means that are in force on any of the days. */
  static List<String> versions(List<String> platforms, DayRange days) {
    List<String> versions = new ArrayList<>();
    for (String platform : platforms) {
      String first = platform;
      for (MetricBreak change : MetricCatalogue.standard().breaks()) {
        if (!change.platform().equals(platform) || !change.metric().equals(Book.VIEWS)) {
          continue;
        }
        if (!change.from().isAfter(days.from())) {
          first = change.id();
        } else if (!change.from().isAfter(days.to())) {
          versions.add(change.id());
        }
      }
      versions.add(first);
    }
    return versions;
  }
}
