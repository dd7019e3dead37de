package org.viewledger.dashboard.pages.help;

import java.util.List;

/** Where help is; the guide of the role in use first. */
public record HelpIndex(List<Guide> guides) {
  public HelpIndex {
    guides = List.copyOf(guides);
  }

  /** A guide to print. */
  public record Guide(String name, String href) {}
}
