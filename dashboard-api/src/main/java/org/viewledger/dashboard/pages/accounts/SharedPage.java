package org.viewledger.dashboard.pages.accounts;

import java.util.List;
import org.viewledger.dashboard.pages.BreakdownCard;
import org.viewledger.dashboard.pages.TimeCard;

/**
 * What a share link shows: one figure, its days, its parts, its posts; nothing leads anywhere else.
 *
 * @param shows unit, topic and days in one line
 * @param range empty where the value may be cited as it is
 * @param notes what must be known with the figure, a line each
 * @param until when the link ends
 */
public record SharedPage(
    String shows,
    String value,
    String range,
    String what,
    List<String> notes,
    TimeCard time,
    List<BreakdownCard> parts,
    String postsCaption,
    List<Post> posts,
    String until) {
  public SharedPage {
    notes = List.copyOf(notes);
    parts = List.copyOf(parts);
    posts = List.copyOf(posts);
  }

  /** A post published in the days. */
  public record Post(String title, String published, String value) {}
}
