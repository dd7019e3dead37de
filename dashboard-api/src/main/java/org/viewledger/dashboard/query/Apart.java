package org.viewledger.dashboard.query;

import java.util.List;
import org.viewledger.contract.PostKey;

/** Posts that stand beside a figure: how many, and the first {@value #LISTED} by key. */
public record Apart(long count, List<PostKey> posts) {
  public static final int LISTED = 100;

  public static final Apart NONE = new Apart(0, List.of());

  public Apart {
    posts = List.copyOf(posts);
  }
}
