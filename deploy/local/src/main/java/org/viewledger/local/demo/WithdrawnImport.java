package org.viewledger.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.viewledger.contract.Event;
import org.viewledger.contract.Observation;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.Withdrawal;

/**
 * A file with a wrong column, imported and taken back two hours later: ten times the views of some
 * posts, and two posts that exist nowhere else.
 */
record WithdrawnImport(List<DemoPost> posts, Instant importedAt) {
  private static final String SOURCE = "import/" + "0".repeat(60) + "5a3e";
  private static final int POSTS = 12;
  private static final int FACTOR = 10;
  private static final Duration NOTICED_AFTER = Duration.ofHours(2);

  List<Event> events() {
    List<Event> events = new ArrayList<>();
    posts.stream()
        .filter(post -> post.channel() == DemoChannel.PARTY_FACEBOOK)
        .filter(post -> post.firstSeen().isBefore(importedAt))
        .limit(POSTS)
        .forEach(post -> add(events, post.key(), FACTOR * post.curve().at(post.ageAt(importedAt))));
    for (int i = 1; i <= 2; i++) {
      PostKey key = posts.get(0).key().sibling("trang-mau-facebook-1_nhap-nham-" + i);
      events.add(onlyHere(key));
      add(events, key, 4_000L * i);
    }
    return events;
  }

  private void add(List<Event> events, PostKey key, long views) {
    TreeMap<String, Long> metrics = new TreeMap<>();
    metrics.put("views", views);
    events.add(new Observation(key, importedAt, importedAt, SOURCE, new TreeMap<>(), metrics));
    events.add(
        new Withdrawal(
            key,
            SOURCE,
            importedAt.plus(NOTICED_AFTER),
            "to-bien-tap-mau",
            "Nhập nhầm tệp: cột lượt xem thừa một số 0"));
  }

  private PostRecord onlyHere(PostKey key) {
    return new PostRecord(
        key,
        Patch.of(importedAt.minus(Duration.ofDays(3))),
        Patch.silent(),
        Patch.of("Bài chỉ có trong tệp nhập nhầm (số liệu mẫu)"),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        List.of(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        SOURCE,
        importedAt);
  }
}
