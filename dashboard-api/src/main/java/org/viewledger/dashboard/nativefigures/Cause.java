package org.viewledger.dashboard.nativefigures;

/** Why a platform's own figure is another than ours; the order is that of telling. */
public enum Cause {
  /** It counts people, or something else that no sum of ours stands beside. */
  NOUN,
  /** We have no figure of these days. */
  NO_FIGURE,
  /** Ours is an estimate, and theirs lies inside its range. */
  RANGE,
  /** The platform's days begin at other hours than ours. */
  ZONE,
  /** The platform's own figure of the whole page agrees: it counts more than posts. */
  WHOLE_PAGE,
  /** Ours counts what own advertisements brought; the platform's screen can leave it out. */
  ADS,
  /** Posts had views before they were followed; these are in no day of ours. */
  NOT_DATED,
  /** The platform's figure was read before its last views had come in. */
  LATE,
  /** We have not read every post after the last day. */
  READ_EARLY,
  /** Posts of these days have no figure of ours yet. */
  MISSING_POSTS,
  /** The platform changed what it counts within these days. */
  BREAK,
  /** Nothing that we know explains it. */
  UNEXPLAINED
}
