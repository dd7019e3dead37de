package org.viewledger.ingest.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;

class KnownPostsTest {
  private static final PageKey PAGE = new PageKey("youtube", "UC1");
  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

  private final KnownPosts known = new KnownPosts(List.of(PAGE));

  private static PostRecord record(
      String page, String source, Patch<String> kind, Patch<String> title, Patch<String> status) {
    return new PostRecord(
        new PostKey("youtube", page, "abc"),
        Patch.of(AT),
        kind,
        title,
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        List.of(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        status,
        source,
        AT);
  }

  private static PostRecord told(String source, String title) {
    return record("UC1", source, Patch.of("video"), Patch.of(title), Patch.of("live"));
  }

  @Test
  void theLastThatAPlatformSaidStands() {
    known.add(told("youtube-data/v3", "one"));
    known.add(told("youtube-data/v3", "two"));

    assertThat(known.of(PAGE)).extracting(each -> each.title().value()).containsExactly("two");
  }

  @Test
  void whatPeopleAndFilesSaidIsNotThePlatforms() {
    known.add(told("import/3f9a", "one"));
    known.add(told("manual/7", "two"));

    assertThat(known.of(PAGE)).isEmpty();
  }

  @Test
  void otherPagesAreNotOurs() {
    known.add(record("UC2", "youtube-data/v3", Patch.of("video"), Patch.of("t"), Patch.of("live")));

    assertThat(known.of(PAGE)).isEmpty();
  }

  @Test
  void aRemovalChangesOnlyTheStatus() {
    known.add(told("youtube-data/v3", "one"));
    known.add(
        record(
            "UC1", "viewledger/missed-twice", Patch.silent(), Patch.silent(), Patch.of("removed")));

    assertThat(known.of(PAGE))
        .singleElement()
        .satisfies(
            post -> {
              assertThat(post.status().value()).isEqualTo("removed");
              assertThat(post.title().value()).isEqualTo("one");
            });
  }
}
