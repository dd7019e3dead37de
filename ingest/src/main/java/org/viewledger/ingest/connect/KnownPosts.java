package org.viewledger.ingest.connect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostRecord;

/**
 * The posts of some pages as the {@code posts} topic tells of them, for a task that starts: of each
 * the last record that a platform gave, and whether it was removed since. What people and files
 * said is not the platform's and does not count here.
 */
final class KnownPosts {
  private final Set<PageKey> pages;
  private final Map<String, PostRecord> byKey = new HashMap<>();

  KnownPosts(Collection<PageKey> pages) {
    this.pages = Set.copyOf(pages);
  }

  /** Takes in a record; records of one post come in the order in which they were written. */
  void add(PostRecord record) {
    if (!pages.contains(record.post().page())
        || record.source().startsWith("import/")
        || record.source().startsWith("manual/")) {
      return;
    }
    byKey.merge(record.key(), record, KnownPosts::later);
  }

  /** A record that says only a status changes that of the one before. */
  private static PostRecord later(PostRecord before, PostRecord now) {
    if (now.kind().said() || !now.status().said()) {
      return now;
    }
    return new PostRecord(
        before.post(),
        before.publishedAt(),
        before.kind(),
        before.title(),
        before.text(),
        before.permalink(),
        before.hashtags(),
        before.aliases(),
        before.origin(),
        before.sameAs(),
        before.replaces(),
        Patch.of(now.status().value()),
        before.source(),
        before.recordedAt());
  }

  List<PostRecord> of(PageKey page) {
    List<PostRecord> records = new ArrayList<>();
    for (PostRecord record : byKey.values()) {
      if (record.post().page().equals(page)) {
        records.add(record);
      }
    }
    return records;
  }
}
