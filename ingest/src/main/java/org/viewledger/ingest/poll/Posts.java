package org.viewledger.ingest.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The posts of one page, by id and by when they are due. */
final class Posts {
  private final Map<String, KnownPost> byId = new HashMap<>();
  private final NavigableSet<KnownPost> bySlot = new TreeSet<>(KnownPost.BY_SLOT);

  void add(KnownPost post) {
    byId.put(post.id(), post);
    bySlot.add(post);
  }

  Optional<KnownPost> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Collection<KnownPost> all() {
    return byId.values();
  }

  int size() {
    return byId.size();
  }

  void dueAt(KnownPost post, Instant slot) {
    bySlot.remove(post);
    post.dueAt(slot);
    bySlot.add(post);
  }

  /** So many of those due by then, newest first. */
  List<KnownPost> due(Instant by, int most) {
    List<KnownPost> due = new ArrayList<>();
    for (KnownPost post : bySlot) {
      if (post.slot().isAfter(by)) {
        break;
      }
      due.add(post);
    }
    due.sort(KnownPost.NEWEST_FIRST);
    return due.size() <= most ? due : due.subList(0, most);
  }

  /** How many were due before then and are not read yet. */
  int overdue(Instant before) {
    int count = 0;
    for (KnownPost post : bySlot) {
      if (!post.slot().isBefore(before)) {
        break;
      }
      count++;
    }
    return count;
  }

  /** The first slot that is not served. */
  Optional<Instant> firstSlot() {
    return bySlot.isEmpty() ? Optional.empty() : Optional.of(bySlot.first().slot());
  }
}
