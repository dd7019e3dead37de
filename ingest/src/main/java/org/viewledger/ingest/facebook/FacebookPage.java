package org.viewledger.ingest.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viewledger.contract.PageReading;
import org.viewledger.ingest.http.RefusedException;

/** Reads what Facebook says of a Page itself: its followers, and the viewers of its last days. */
final class FacebookPage {
  private static final Logger LOG = LoggerFactory.getLogger(FacebookPage.class);

  /** Facebook goes on correcting the last days: these are read again. */
  private static final int TRAILING_DAYS = 3;

  private final String pageId;
  private final FacebookRequests requests;
  private final FacebookLine line;
  private final FacebookChoice choice;
  private final FacebookMapper mapper;

  FacebookPage(
      String pageId,
      FacebookRequests requests,
      FacebookLine line,
      FacebookChoice choice,
      FacebookMapper mapper) {
    this.pageId = pageId;
    this.requests = requests;
    this.line = line;
    this.choice = choice;
    this.mapper = mapper;
  }

  List<PageReading> read(Instant now) throws RefusedException, InterruptedException {
    List<PageReading> readings = new ArrayList<>();
    Long followers = FacebookPayload.followers(line.ask(requests.page(pageId), now));
    readings.add(mapper.followers(followers, now));
    for (FacebookInsights.DayCount day : reach(now)) {
      if (!day.end().isAfter(now)) { // the day that is not over yet has no figure of its own
        readings.add(mapper.reach(day, now));
      }
    }
    return readings;
  }

  private List<FacebookInsights.DayCount> reach(Instant now)
      throws RefusedException, InterruptedException {
    FacebookItem item = FacebookItem.PAGE_REACH;
    if (choice.isRefused(FacebookKind.POST, item, now)) {
      return List.of();
    }
    Instant since =
        now.atZone(FacebookMapper.PACIFIC)
            .toLocalDate()
            .minusDays(TRAILING_DAYS)
            .atStartOfDay(FacebookMapper.PACIFIC)
            .toInstant();
    try {
      JsonNode tree = line.ask(requests.pageInsights(pageId, item, since, now), now);
      return FacebookInsights.days(tree, item);
    } catch (RefusedException e) {
      switch (e.outcome()) {
        case BAD_METRIC, FORBIDDEN, MISSING -> refused(item, now); // the Page itself has answered
        default -> throw e;
      }
      return List.of();
    }
  }

  private void refused(FacebookItem item, Instant now) {
    choice.refuse(FacebookKind.POST, item, now);
    LOG.warn(
        "Page {} has no {} of its own: not asked for during the next {} days",
        pageId,
        item.field(),
        FacebookVerdicts.LASTS.toDays());
  }
}
