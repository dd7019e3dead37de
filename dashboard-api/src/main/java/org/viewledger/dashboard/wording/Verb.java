package org.viewledger.dashboard.wording;

import java.util.Optional;
import org.viewledger.dashboard.speech.Language;

/** What a page does with what is counted; a noun takes its own verbs only. */
public enum Verb {
  PUBLISH("đăng tải", "published"),
  /** Of the period's own posts alone: what old posts drew was not drawn by what is spoken of. */
  ATTRACT("thu hút", "drew"),
  GAIN("có thêm", "gained"),
  RECEIVE("nhận", "received"),
  REACH("tiếp cận", "reached"),
  /** Neither praise nor claim; goes with everything. */
  HAVE("có", "had");

  private final String vietnamese;
  private final String english;

  Verb(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  public String text(Language language) {
    return language == Language.VI ? vietnamese : english;
  }

  /**
   * The verb of a noun.
   *
   * @param oldPosts whether posts of before the period count in the figure
   */
  public static Verb of(Counted counted, boolean oldPosts) {
    if (counted.isPublished()) {
      return PUBLISH;
    }
    return switch (counted) {
      case VIEWS -> oldPosts ? GAIN : ATTRACT;
      case NEW_FOLLOWERS -> GAIN;
      case ENGAGEMENT, REACTIONS, COMMENTS, SHARES, CLICKS, SAVES -> RECEIVE;
      case REACH -> REACH;
      default -> HAVE;
    };
  }

  /**
   * Whether it may stand before a noun and a word.
   *
   * @param oldPosts whether posts of before the period count in the figure
   */
  public Optional<Reason> check(Counted counted, boolean oldPosts, Word word) {
    if (this == ATTRACT && counted == Counted.VIEWS && oldPosts) {
      return Optional.of(Reason.ATTRACTED_BY_OLD_POSTS);
    }
    if (this == ATTRACT && word == Word.UNDER) {
      return Optional.of(Reason.UNDER_AFTER_ATTRACT);
    }
    boolean fits =
        this == HAVE || this == of(counted, oldPosts) || (this == GAIN && counted == Counted.VIEWS);
    return fits ? Optional.empty() : Optional.of(Reason.VERB_OF_OTHER_NOUN);
  }
}
