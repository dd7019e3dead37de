package org.viewledger.dashboard.pages;

/**
 * Every post, searched and sorted.
 *
 * @param moreHref the same list, longer; empty where all of it is shown
 */
public record PostListPage(String search, boolean newest, PostsCard card, String moreHref) {
  /** How many posts a page begins with and grows by. */
  static final int STEP = 50;
}
