package org.viewledger.dashboard.pages.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.targets.Target;
import org.viewledger.dashboard.wording.Attainment;
import org.viewledger.dashboard.wording.Measured;

/** The period beside what was planned for it; no lines where nothing was. */
public record PlanCard(List<String> lines) {
  public PlanCard {
    lines = List.copyOf(lines);
  }

  /** What the period came to, each empty where nothing was counted. */
  record Reached(
      Optional<Measured> items,
      Optional<Measured> clips,
      Optional<Measured> views,
      Optional<Measured> engagement,
      Optional<Measured> followers) {
    Optional<Measured> of(Target target) {
      return switch (target.about()) {
        case ITEMS -> items;
        case VIDEOS -> clips;
        case VIEWS -> views;
        case ENGAGEMENT -> engagement;
        case FOLLOWERS -> followers;
      };
    }
  }

  static PlanCard of(Telling telling, List<Target> targets, Reached reached) {
    List<String> lines = new ArrayList<>();
    for (Target target : targets) {
      String planned =
          telling.number(target.value())
              + ' '
              + telling.say("overview.plan." + target.about().id());
      Optional<Measured> measured = reached.of(target);
      if (measured.isEmpty()) {
        lines.add(telling.say("overview.plan.absent", planned));
      } else {
        lines.add(
            telling.say(
                "overview.plan.line",
                planned,
                telling.number(measured.get().value()),
                Attainment.of(measured.get(), target.value())
                    .text(telling.say("overview.plan.word"), telling.speech().language())));
      }
    }
    return new PlanCard(lines);
  }
}
