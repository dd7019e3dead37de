package org.viewledger.dashboard.review;

/**
 * What was published on some days.
 *
 * @param items content, counted once over channels
 * @param shared of the items those that are not the pages' own
 * @param publications content, counted once a channel
 * @param videos of the items those with moving pictures
 * @param withoutFigure posts that no reading tells of
 */
public record Published(
    long items, long shared, long publications, long videos, long withoutFigure) {
  /** Nothing was published. */
  public static final Published NOTHING = new Published(0, 0, 0, 0, 0);

  /** The pages' own items. */
  public long own() {
    return items - shared;
  }
}
