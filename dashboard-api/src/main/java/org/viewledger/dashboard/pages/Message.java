package org.viewledger.dashboard.pages;

import java.util.List;

/** A page that only says something, with the one next step. */
public record Message(List<String> lines, String next, String nextHref) {
  public Message {
    lines = List.copyOf(lines);
  }
}
