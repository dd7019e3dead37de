package org.viewledger.dashboard.pages.topics;

import java.util.List;
import org.viewledger.dashboard.pages.Waiting;

/**
 * Campaigns and months' orientations: labels with days.
 *
 * @param campaigns the latest first
 * @param topics that a campaign can stand for
 */
public record CampaignsPage(
    String unit,
    List<RulesPage.Choice> units,
    List<Campaign> campaigns,
    List<RulesPage.Choice> topics,
    String today,
    boolean may,
    String done,
    Waiting waiting) {
  public CampaignsPage {
    units = List.copyOf(units);
    campaigns = List.copyOf(campaigns);
    topics = List.copyOf(topics);
  }

  /**
   * A dated label.
   *
   * @param state running, over or ahead, in words
   * @param figure its posts and what they have, in words
   * @param missing topics that it stands for without a post in its days
   * @param running whether it can be ended today
   */
  public record Campaign(
      String id,
      String name,
      String days,
      String state,
      String figure,
      String postsHref,
      List<String> topics,
      List<String> missing,
      boolean running) {
    public Campaign {
      topics = List.copyOf(topics);
      missing = List.copyOf(missing);
    }
  }
}
