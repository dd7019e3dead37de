package org.viewledger.dashboard.pages.topics;

import java.util.List;

/**
 * The ways to choose a period.
 *
 * @param path of the page
 * @param from first day of the chosen one, for the free fields
 */
public record PeriodLinks(String path, List<Link> links, String from, String to, boolean free) {
  public PeriodLinks {
    links = List.copyOf(links);
  }

  /** A stretch that one tap chooses. */
  public record Link(String name, String href, boolean chosen) {}
}
