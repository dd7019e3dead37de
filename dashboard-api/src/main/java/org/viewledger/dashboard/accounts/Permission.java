package org.viewledger.dashboard.accounts;

/** What somebody may do. A role is a set of these, and so is what a token may. */
public enum Permission {
  /** See figures, posts, topics, closings, citations, as far as one's unit goes. */
  READ_FIGURES,
  /** Bring in files and typed counts, and withdraw them. */
  BRING_FIGURES,
  /** Say what a post is about. */
  EDIT_TOPICS,
  /** Publish a unit's topics and rules. */
  PUBLISH_TAXONOMY,
  /** Close a period, and open it again with a reason. */
  CLOSE_PERIODS,
  /** Be the second person who signs off what another closed. */
  SIGN_OFF,
  /** Make a numbered citation, and withdraw it with a reason. */
  CITE,
  /** Write a report's own words, and the superior's form. */
  WRITE_REPORTS,
  /** Say what was planned. */
  SET_TARGETS,
  /** Compare the figures with the raw record, send dead letters again. */
  RUN_CHECKS,
  /** Make accounts, change them, switch them off. */
  MANAGE_ACCOUNTS,
  /** Read who did what. */
  READ_AUDIT,
  /** Send records as they are; besides, a setting must allow it. */
  REPLAY
}
