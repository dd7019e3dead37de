package org.viewledger.dashboard.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.speech.Language;

/** What a figure counts, and the noun that goes with it; a figure takes no other. */
public enum Counted {
  VIEWS("views", "lượt xem", "views"),
  REACTIONS("reactions", "lượt bày tỏ cảm xúc", "reactions"),
  COMMENTS("comments", "bình luận", "comments"),
  SHARES("shares", "lượt chia sẻ", "shares"),
  ENGAGEMENT("engagement", "lượt tương tác", "interactions"),
  CLICKS("clicks", "lượt nhấp", "clicks"),
  SAVES("saves", "lượt lưu", "saves"),
  /** Unique viewers of one page in one period, as its platform computes them: people. */
  REACH("reach", "người", "people"),
  /** A level: those who follow now. */
  FOLLOWERS("followers", "người theo dõi", "followers"),
  /** Who began to follow in a period. */
  NEW_FOLLOWERS("new-followers", "lượt theo dõi mới", "new followers"),
  /** Content counted once, whatever the number of channels, at least one of it a video. */
  ITEMS("items", "tin, bài, clip", "items"),
  /** The same where there is no video among it. */
  ITEMS_WITHOUT_CLIP("items-without-clip", "tin, bài", "items"),
  POSTS("posts", "bài đăng", "posts"),
  /** Content counted once a channel. */
  PUBLICATIONS("publications", "lượt đăng", "publications"),
  SHARED_ITEMS("shared", "lượt chia sẻ lại", "shared items"),
  AIRINGS("airings", "lượt phát thanh", "airings"),
  SCREENINGS("screenings", "lượt chiếu", "screenings"),
  COPIES("copies", "tờ", "copies"),
  PANELS("panels", "tấm", "banners"),
  GROUP_POSTS("group_posts", "bài đăng trong nhóm", "posts in groups"),
  TALKS("talks", "buổi", "talks");

  private static final List<Counted> OFFLINE =
      List.of(AIRINGS, SCREENINGS, COPIES, PANELS, GROUP_POSTS, TALKS);

  private final String id;
  private final String vietnamese;
  private final String english;

  Counted(String id, String vietnamese, String english) {
    this.id = id;
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** A metric's id of the catalogue, or a word of ours for what is counted by publication. */
  public String id() {
    return id;
  }

  public String noun(Language language) {
    return language == Language.VI ? vietnamese : english;
  }

  /** What a metric counts; empty for one that no sentence is made of, such as a rate. */
  public static Optional<Counted> of(String metric) {
    return Arrays.stream(values()).filter(counted -> counted.id.equals(metric)).findFirst();
  }

  /** Items are called clips too only where there is a video among them. */
  public static Counted items(boolean withVideo) {
    return withVideo ? ITEMS : ITEMS_WITHOUT_CLIP;
  }

  /** Whether it counts what was published, rather than what became of it. */
  public boolean isPublished() {
    return switch (this) {
      case ITEMS, ITEMS_WITHOUT_CLIP, POSTS, PUBLICATIONS, SHARED_ITEMS -> true;
      default -> false;
    };
  }

  /** Whether people typed it of a channel that has no views. */
  public boolean isOffline() {
    return OFFLINE.contains(this);
  }
}
