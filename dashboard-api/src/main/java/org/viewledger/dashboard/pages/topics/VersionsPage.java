package org.viewledger.dashboard.pages.topics;

import java.util.List;
import org.viewledger.dashboard.pages.Waiting;

/**
 * Every version of a unit's rules, and what one changed.
 *
 * @param versions newest first
 * @param heading of the comparison, empty where none is shown
 * @param changes from the one to the other
 */
public record VersionsPage(
    String unit,
    List<Version> versions,
    String heading,
    List<String> changes,
    String done,
    Waiting waiting) {
  public VersionsPage {
    versions = List.copyOf(versions);
    changes = List.copyOf(changes);
  }

  /**
   * A version.
   *
   * @param number its own
   * @param by who published it and why, in words; empty where nobody said
   * @param compareHref what it changed against the one before, empty for the first
   */
  public record Version(String number, String at, String by, String why, String compareHref) {}
}
