package org.viewledger.topics.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.viewledger.topics.DefaultTaxonomy;
import org.viewledger.topics.TopicMatcher;

/** {@code viewledger evaluate-topics}: how well the default taxonomy does on labelled posts. */
public final class EvaluateTopics {
  private static final String USAGE =
      "viewledger evaluate-topics [--misses] [FILE.ndjson]: chấm bộ quy tắc chủ đề mặc định trên các"
          + " bài có đáp án / judge the default topics by labelled posts";

  private EvaluateTopics() {}

  public static void main(String[] words) throws IOException {
    List<String> rest = new ArrayList<>(Arrays.asList(words));
    boolean misses = rest.remove("--misses");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (rest.contains("--help") || rest.contains("-h")) {
      out.println(USAGE);
      return;
    }
    if (rest.size() > 1 || rest.stream().anyMatch(word -> word.startsWith("-"))) {
      System.err.println(USAGE);
      System.exit(2);
    }
    // No rule depends on when a taxonomy was recorded.
    TopicMatcher matcher = TopicMatcher.of(DefaultTaxonomy.of("evaluation", Instant.EPOCH));
    Path shipped = Path.of(System.getProperty("viewledger.home", "."), "topic-rules/evaluation");
    List<LabelledPost> posts =
        LabelledPost.read(rest.isEmpty() ? shipped.resolve("posts.ndjson") : Path.of(rest.get(0)));
    List<LabelledPost> seen = posts.stream().filter(post -> !post.isHeldOut()).toList();
    print(out, "tuning", matcher, seen);
    print(out, "held-out", matcher, posts.stream().filter(LabelledPost::isHeldOut).toList());
    if (rest.isEmpty()) {
      print(out, "afterwards", matcher, LabelledPost.read(shipped.resolve("afterwards.ndjson")));
    }
    if (misses) {
      // Only of the half that may be looked at.
      Confusion.of(matcher, seen)
          .misses()
          .forEach(miss -> out.println(miss.post().id() + " -> " + miss.verdict()));
    }
  }

  private static void print(
      PrintStream out, String half, TopicMatcher matcher, List<LabelledPost> posts) {
    if (posts.isEmpty()) {
      return;
    }
    Confusion confusion = Confusion.of(matcher, posts);
    out.printf(
        Locale.ROOT,
        "%s: %d posts, accuracy %.1f%%, mean F1 %.3f, left unclassified %.1f%%%n",
        half,
        confusion.posts(),
        100 * confusion.accuracy(),
        confusion.meanF1(),
        100 * confusion.leftUnclassified());
    List<String> topics = List.copyOf(confusion.topics());
    out.printf("%-26s%6s%11s%9s%7s  ", "topic", "posts", "precision", "recall", "F1");
    for (int i = 0; i < topics.size(); i++) {
      out.printf("%4d", i + 1);
    }
    out.println("   <- given");
    for (int i = 0; i < topics.size(); i++) {
      String topic = topics.get(i);
      out.printf(
          Locale.ROOT,
          "%-26s%6d%11.3f%9.3f%7.3f  ",
          String.format(Locale.ROOT, "%2d %s", i + 1, topic),
          confusion.actual(topic),
          confusion.precision(topic),
          confusion.recall(topic),
          confusion.f1(topic));
      for (String given : topics) {
        int count = confusion.count(topic, given);
        out.printf("%4s", count == 0 ? "." : Integer.toString(count));
      }
      out.println();
    }
    out.println();
  }
}
