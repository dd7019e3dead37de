package org.viewledger.dashboard.imports;

import java.util.List;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Platform;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.ingest.files.KnownPost;
import org.viewledger.ingest.files.PostRegister;

/** The posts of the pages that somebody has today: a file is matched with no others. */
record ScopedRegister(PostRegister everything, Scope scope) implements PostRegister {
  @Override
  public List<PageKey> pages(Platform platform) {
    return everything.pages(platform).stream().filter(scope::holds).toList();
  }

  @Override
  public List<KnownPost> posts(PageKey page) {
    return scope.holds(page) ? everything.posts(page) : List.of();
  }
}
