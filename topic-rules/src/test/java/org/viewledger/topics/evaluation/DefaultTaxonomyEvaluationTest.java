package org.viewledger.topics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.viewledger.topics.DefaultTaxonomy;
import org.viewledger.topics.TopicMatcher;

/** The default taxonomy on the posts it was not tuned for, and what those posts must be like. */
class DefaultTaxonomyEvaluationTest {
  /** A little under what was measured on 2026-11-22: see docs/measurements.md. */
  private static final double FLOOR = 0.92;

  private static List<LabelledPost> posts = List.of();

  @BeforeAll
  static void read() throws IOException {
    posts = LabelledPost.read(Path.of("evaluation/posts.ndjson"));
  }

  @Test
  void holdsItsFloorOnTheHeldOutHalf() {
    TopicMatcher matcher = TopicMatcher.of(DefaultTaxonomy.of("u", Instant.EPOCH));

    Confusion confusion =
        Confusion.of(matcher, posts.stream().filter(LabelledPost::isHeldOut).toList());

    assertThat(confusion.posts()).isGreaterThanOrEqualTo(150);
    assertThat(confusion.accuracy())
        .as("misses: %s", confusion.misses().stream().map(miss -> miss.post().id()).toList())
        .isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void postsAreManyWholeAndOfEveryTopic() {
    assertThat(posts).hasSizeGreaterThanOrEqualTo(300);
    assertThat(posts).extracting(LabelledPost::id).doesNotHaveDuplicates();
    Map<String, Long> byTopic =
        posts.stream().collect(Collectors.groupingBy(LabelledPost::topic, Collectors.counting()));
    assertThat(byTopic).hasSize(15);
    assertThat(byTopic.values()).allMatch(count -> count >= 20);
    assertThat(posts).allMatch(post -> words(post) >= 40 && words(post) <= 200);
  }

  @Test
  void aThirdOfThePostsIsWrittenInDecoratedLetters() {
    Predicate<LabelledPost> decorated =
        post -> {
          String text = String.valueOf(post.post().text());
          return text.codePoints().anyMatch(c -> c >= 0x1D400 && c < 0x1D800);
        };

    assertThat(posts.stream().filter(decorated).count()).isGreaterThanOrEqualTo(posts.size() / 3);
  }

  private static int words(LabelledPost post) {
    String all = post.post().title() + " " + post.post().text();
    return Normalizer.normalize(all, Normalizer.Form.NFKC)
        .split("[^\\p{L}\\p{M}\\p{N}]+", -1)
        .length;
  }
}
