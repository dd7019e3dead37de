package org.viewledger.dashboard.pages.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.dashboard.pages.PostsCard;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.Figure;
import org.viewledger.dashboard.query.PageReadingRow;
import org.viewledger.dashboard.wording.Measured;

/**
 * What stands beside the headline, and what the period came to for its targets.
 *
 * @param names of pages
 * @param cite where engagement is cited, empty for who may not
 * @param before the period's end, or now where it is not over: followers are a level at an instant
 */
record SideFigures(
    Telling telling,
    OverviewAnswers answers,
    Map<PageKey, String> names,
    String cite,
    Instant before) {
  /** Engagement and followers. */
  List<SideFigure> figures() {
    return List.of(engagement(), followers());
  }

  private SideFigure engagement() {
    Figure figure = SideAnswers.total(answers.engagement());
    return new SideFigure(
        telling.say("overview.engagement"),
        telling.value(figure),
        telling.range(figure),
        telling.say("overview.engagement.noun") + " · " + telling.gained() + " · " + telling.asOf(),
        List.of(telling.say("overview.engagement.parts")),
        figure.value().isPresent() ? cite : "");
  }

  private SideFigure followers() {
    Map<PageKey, PageReadingRow> last = Followers.last(answers.said(), before);
    List<String> beside = new ArrayList<>();
    last.forEach(
        (page, row) ->
            beside.add(
                telling.say(
                    "overview.followers.page",
                    PostsCard.pageName(page, names),
                    telling.platform(page.platform()),
                    telling.number(row.value().orElseThrow()),
                    telling.speech().at(row.observedAt()))));
    if (last.isEmpty()) {
      beside.add(telling.say("overview.followers.absent"));
    } else if (last.size() > 1) {
      beside.add(telling.say("overview.followers.twice"));
    }
    return new SideFigure(
        telling.say("overview.followers"),
        Followers.total(last).map(telling::number).orElseGet(() -> telling.say("absent")),
        "",
        telling.say("overview.followers.what", telling.asOf()),
        beside,
        "");
  }

  /** What the period came to, for its targets. */
  PlanCard.Reached reached() {
    return new PlanCard.Reached(
        Optional.of(
            Measured.exact(
                answers.cohort().rows().stream().mapToLong(CohortsAnswer.Row::items).sum())),
        answers.cohortByKind().map(SideFigures::clips),
        Measured.of(SideAnswers.total(answers.views())),
        Measured.of(SideAnswers.total(answers.engagement())),
        Followers.total(Followers.last(answers.said(), before)).map(Measured::exact));
  }

  private static Measured clips(CohortsAnswer byKind) {
    return Measured.exact(
        byKind.rows().stream()
            .filter(
                row ->
                    PostRecord.CLIPS.contains(row.group().keys().getOrDefault(Dimension.KIND, "")))
            .mapToLong(CohortsAnswer.Row::items)
            .sum());
  }
}
