package org.viewledger.dashboard.pages.accounts;

import java.util.List;

/** Everything there is for the caller, in groups. */
public record MorePage(List<MyPage.RoleRow> roles, List<Group> groups) {
  public MorePage {
    roles = List.copyOf(roles);
    groups = List.copyOf(groups);
  }

  /** Things that belong together. */
  public record Group(String heading, List<Entry> entries) {
    public Group {
      entries = List.copyOf(entries);
    }
  }

  /** One thing to do or to see. */
  public record Entry(String href, String name, String meaning) {}
}
