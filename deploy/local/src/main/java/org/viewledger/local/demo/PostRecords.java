package org.viewledger.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.viewledger.contract.Event;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;

/** What is learnt about posts: when first read, when retitled, when gone. */
final class PostRecords {
  private PostRecords() {}

  static List<Event> of(DemoPost post, Instant firstRead) {
    List<Event> events = new ArrayList<>();
    events.add(first(post, firstRead));
    Instant retitled = firstRead.plus(Duration.ofHours(5));
    boolean goneBefore = post.removedAt() != null && !retitled.isBefore(post.removedAt());
    if (post.seed() % 23 == 0 && !goneBefore) {
      events.add(
          partial(post, Patch.of(post.words().title() + " (cập nhật)"), Patch.silent(), retitled));
    }
    if (post.removedAt() != null) {
      events.add(partial(post, Patch.silent(), Patch.of("removed"), post.removedAt()));
    }
    return events;
  }

  private static PostRecord first(DemoPost post, Instant firstRead) {
    PostKey key = post.key();
    boolean film = post.kind().equals("video") || post.kind().equals("reel");
    return new PostRecord(
        key,
        Patch.of(post.publicationKnown() ? post.publishedAt() : null),
        Patch.of(post.kind()),
        Patch.of(post.words().title()),
        Patch.of(post.words().text()),
        Patch.of("https://mau.invalid/" + key.platform() + "/" + key.postId()),
        Patch.of(List.of("#phuongmau", "#trangmau")),
        post.channel().isFacebook() && film
            ? List.of("v" + key.postId().substring(key.pageId().length() + 1))
            : List.of(),
        Patch.of(post.shared() ? "shared" : "own"),
        post.sameAs() == null ? Patch.silent() : Patch.of(post.sameAs()),
        Patch.silent(),
        Patch.of("live"),
        post.channel().source(),
        firstRead);
  }

  private static PostRecord partial(
      DemoPost post, Patch<String> title, Patch<String> status, Instant recordedAt) {
    return new PostRecord(
        post.key(),
        Patch.silent(),
        Patch.silent(),
        title,
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        List.of(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        status,
        post.channel().source(),
        recordedAt);
  }
}
