package org.viewledger.dashboard.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of ours may go into a cell of a superior's form; each says its basis. */
public enum FormFigure {
  /** Content, counted once over channels. */
  ITEMS,
  /** The pages' own items. */
  OWN,
  /** Shared items. */
  SHARED,
  /** Content, once a channel. */
  PUBLICATIONS,
  VIDEOS,
  /** In the period, of all posts. */
  VIEWS,
  /** Of the period's posts, at the period's end. */
  VIEWS_OF_POSTS,
  /** Reactions, comments and shares in the period. */
  ENGAGEMENT,
  REACTIONS,
  COMMENTS,
  SHARES,
  /** At the period's end. */
  FOLLOWERS,
  AIRINGS,
  SCREENINGS,
  COPIES,
  PANELS,
  GROUP_POSTS,
  /** None of ours: the cell stays empty, and says why. */
  NONE;

  /** The word in the store and in forms. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<FormFigure> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }

  /** The stored or derived metric of those that are gains of one; empty for the others. */
  Optional<String> metric() {
    return switch (this) {
      case VIEWS,
          ENGAGEMENT,
          REACTIONS,
          COMMENTS,
          SHARES,
          AIRINGS,
          SCREENINGS,
          COPIES,
          PANELS,
          GROUP_POSTS ->
          Optional.of(name().toLowerCase(Locale.ROOT));
      case ITEMS, OWN, SHARED, PUBLICATIONS, VIDEOS, VIEWS_OF_POSTS, FOLLOWERS, NONE ->
          Optional.empty();
    };
  }
}
