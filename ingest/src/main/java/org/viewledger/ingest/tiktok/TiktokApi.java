package org.viewledger.ingest.tiktok;

/**
 * The two ways TikTok tells of one's own videos, with the fields asked of each: no other is. They
 * count differently (Business mixes paid views in), so that a page stays with the one it began
 * with.
 */
public enum TiktokApi {
  /** Login Kit's Display API v2: any account. */
  DISPLAY(
      "tiktok-display/v2",
      "id,create_time,share_url,title,video_description,"
          + "like_count,comment_count,share_count,view_count",
      "open_id,follower_count"),
  /** The Business API's accounts: an approved application and a business account. */
  BUSINESS(
      "tiktok-business/v1.3",
      "item_id,create_time,share_url,caption,video_views,reach,likes,comments,shares,favorites",
      "followers_count");

  private final String source;
  private final String videoFields;
  private final String accountFields;

  TiktokApi(String source, String videoFields, String accountFields) {
    this.source = source;
    this.videoFields = videoFields;
    this.accountFields = accountFields;
  }

  /** How readings name where they come from. */
  String source() {
    return source;
  }

  /** Names between commas. */
  String videoFields() {
    return videoFields;
  }

  /** Names between commas. */
  String accountFields() {
    return accountFields;
  }
}
