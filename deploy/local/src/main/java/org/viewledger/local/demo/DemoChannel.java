package org.viewledger.local.demo;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.viewledger.contract.PageKey;

/**
 * A made-up page: its name says that it is a sample, its id could be no real one.
 *
 * <p>The posts of a full year add up to {@link DemoWard#YEAR_PUBLICATIONS}.
 */
enum DemoChannel {
  PARTY_FACEBOOK(
      1,
      "facebook",
      "trang-mau-facebook-1",
      "Trang mẫu Đảng bộ phường Mẫu (số liệu mẫu)",
      190,
      1.6,
      "facebook-graph/v25.0",
      "post_media_view",
      "photo post video reel link"),
  WARD_FACEBOOK(
      2,
      "facebook",
      "trang-mau-facebook-2",
      "Trang mẫu Phường Mẫu (số liệu mẫu)",
      48,
      0.9,
      "facebook-graph/v25.0",
      "post_media_view",
      "photo post link"),
  YOUTUBE(
      3,
      "youtube",
      "kenh-mau-youtube",
      "Kênh mẫu Phường Mẫu trên YouTube (số liệu mẫu)",
      40,
      0.5,
      "youtube-data/v3",
      "viewCount",
      "video short"),
  TIKTOK(
      4,
      "tiktok",
      "kenh-mau-tiktok",
      "Kênh mẫu Phường Mẫu trên TikTok (số liệu mẫu)",
      45,
      1.2,
      "tiktok-display/v2",
      "view_count",
      "video"),
  ZALO(
      5,
      "zalo",
      "oa-mau-zalo",
      "Trang mẫu Phường Mẫu trên Zalo (số liệu mẫu)",
      40,
      0.25,
      "zalo-oa/v2",
      "total_view",
      "article");

  private final int serial;
  private final String platform;
  private final String pageId;
  private final String pageName;
  private final int yearPosts;
  private final double weight;
  private final String source;
  private final String viewsField;
  private final String kinds;

  DemoChannel(
      int serial,
      String platform,
      String pageId,
      String pageName,
      int yearPosts,
      double weight,
      String source,
      String viewsField,
      String kinds) {
    this.serial = serial;
    this.platform = platform;
    this.pageId = pageId;
    this.pageName = pageName;
    this.yearPosts = yearPosts;
    this.weight = weight;
    this.source = source;
    this.viewsField = viewsField;
    this.kinds = kinds;
  }

  /** Tells channels apart in seeds and in the minute at which they are read. */
  int serial() {
    return serial;
  }

  PageKey page() {
    return new PageKey(platform, pageId);
  }

  String pageName() {
    return pageName;
  }

  /** Posts in a full calendar year. */
  int yearPosts() {
    return yearPosts;
  }

  /** How widely its posts are seen, beside the others'. */
  double weight() {
    return weight;
  }

  String source() {
    return source;
  }

  /** The platform field behind a metric, where several could be. */
  SortedMap<String, String> fields() {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("views", viewsField);
    if (isFacebook()) {
      fields.put("reach", "post_total_media_view_unique");
    }
    return fields;
  }

  List<String> kinds() {
    return List.of(kinds.split(" "));
  }

  boolean isFacebook() {
    return platform.equals("facebook");
  }

  /** A post's id in the platform's own shape: Facebook's begins with the page's. */
  String postId(String serial) {
    return isFacebook() ? pageId + "_" + serial : "mau-" + serial;
  }
}
