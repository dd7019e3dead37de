package org.viewledger.topics.evaluation;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.viewledger.topics.DefaultTaxonomy;
import org.viewledger.topics.TopicMatcher;

/** Posts judged a second of processor time on one thread, by hand: no assertion rests on it. */
final class MatcherSpeed {
  private static final int ROUNDS = 5;
  private static final int PASSES = 100;

  private MatcherSpeed() {}

  public static void main(String[] files) throws IOException {
    List<LabelledPost> posts = LabelledPost.read(Path.of(files[0]));
    TopicMatcher matcher = TopicMatcher.of(DefaultTaxonomy.of("u", Instant.EPOCH));
    var threads = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < ROUNDS; round++) {
      long before = threads.getCurrentThreadCpuTime();
      int classified = 0;
      for (int pass = 0; pass < PASSES; pass++) {
        for (LabelledPost post : posts) {
          classified += matcher.match(post.post()).isUnclassified() ? 0 : 1;
        }
      }
      double seconds = (threads.getCurrentThreadCpuTime() - before) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%.0f posts a second of processor time (%d of %d classified)%n",
          PASSES * posts.size() / seconds,
          classified / PASSES,
          posts.size());
    }
  }
}
