package org.viewledger.dashboard.warehouse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which posts are the same content: two by the same name of a third are, and so on.
 *
 * <p>A post that replaces a removed one is the same publication too; one that carries the content
 * elsewhere is a publication of its own.
 */
final class ContentLinks {
  private final Map<String, String> items = new HashMap<>();
  private final Map<String, String> publications = new HashMap<>();

  void add(String post, Optional<String> sameAs, Optional<String> replaces) {
    sameAs.ifPresent(other -> join(items, post, other));
    replaces.ifPresent(
        other -> {
          join(items, post, other);
          join(publications, post, other);
        });
  }

  /** What all posts of the same content have in common. */
  String item(String post) {
    return root(items, post);
  }

  /** What a post and those that it replaces have in common. */
  String publication(String post) {
    return root(publications, post);
  }

  private static void join(Map<String, String> parents, String one, String other) {
    String root = root(parents, one);
    String otherRoot = root(parents, other);
    if (!root.equals(otherRoot)) {
      parents.put(root, otherRoot);
    }
  }

  private static String root(Map<String, String> parents, String post) {
    String at = post;
    for (String parent = parents.get(at); parent != null; parent = parents.get(at)) {
      // Halves the way for who comes next.
      String grandparent = parents.get(parent);
      if (grandparent != null) {
        parents.put(at, grandparent);
      }
      at = parent;
    }
    return at;
  }
}
