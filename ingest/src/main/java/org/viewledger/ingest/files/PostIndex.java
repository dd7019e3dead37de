package org.viewledger.ingest.files;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The known posts of pages by every id that an export may call them. */
final class PostIndex {
  private final Map<String, Set<KnownPost>> byId = new HashMap<>();

  void add(List<KnownPost> posts) {
    for (KnownPost post : posts) {
      add(post.key().postId(), post);
      post.aliases().forEach(alias -> add(alias, post));
    }
  }

  private void add(String id, KnownPost post) {
    byId.computeIfAbsent(id, key -> new LinkedHashSet<>()).add(post);
    // The export gives the part of a Facebook id that stands behind the page's.
    String prefix = post.key().pageId() + "_";
    if (id.startsWith(prefix)) {
      byId.computeIfAbsent(id.substring(prefix.length()), key -> new LinkedHashSet<>()).add(post);
    }
  }

  /** The posts that go by an id; more than one where it cannot be told which is meant. */
  Set<KnownPost> find(String id) {
    return byId.getOrDefault(id, Set.of());
  }
}
