package org.viewledger.dashboard.pages.overview;

import java.time.LocalDate;
import org.viewledger.dashboard.compared.Obstacle;
import org.viewledger.dashboard.pages.Telling;

/** Says why there is no comparison: whose doing it is not, and since when there will be one. */
final class ObstacleWords {
  private ObstacleWords() {}

  /**
   * The sentence.
   *
   * @param against the earlier period with its days
   */
  static String of(Compared compared, Obstacle obstacle, String against) {
    Telling telling = compared.telling();
    return switch (obstacle.kind()) {
      case REDEFINED ->
          obstacle
              .change()
              .map(
                  one ->
                      telling.say(
                          "overview.obstacle.redefined",
                          telling.speech().dates().date(one.from()),
                          telling.platform(one.platform())))
              .orElseThrow();
      case FOUNDED -> {
        LocalDate day = obstacle.day().orElseThrow();
        yield telling.say(
            day.equals(Obstacle.NEW_WARDS)
                ? "overview.obstacle.founded"
                : "overview.obstacle.since",
            compared.unitName(),
            telling.speech().dates().date(day),
            compared.say("than.plain"));
      }
      case NOT_RECORDED -> telling.say("overview.obstacle.notRecorded", against);
      case NO_WHOLE_DAY -> telling.say("overview.obstacle.noWholeDay");
      case NO_SUCH_PERIOD -> telling.say("overview.obstacle.noSuchPeriod");
    };
  }
}
