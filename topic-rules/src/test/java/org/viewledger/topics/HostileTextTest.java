package org.viewledger.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.viewledger.contract.Taxonomy;

/** Texts that nobody would write and taxonomies that nobody would want. */
class HostileTextTest {
  private static final long SEED = 20261122;
  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final String[] PIECES = {
    "#",
    "…",
    "...",
    ".",
    "!",
    "\n",
    " ",
    "\u200b",
    "\u0301",
    "\u0323",
    "\ufe0f",
    "\u20e3",
    "://",
    "http",
    "𝐃𝐚̉",
    "\ud835",
    "\udc00",
    "Đ",
    "\u00d0",
    "ﷺ",
    "가",
    "\u1100\u1161",
    "🇻🇳",
    "👨‍👩‍👧",
    "\u0000",
    "\uffff",
    "dự",
    "Tham dự có:",
    "- ",
    "chi bộ",
    "hiến",
    "đất",
    "ǆ",
    "İ",
    "ß",
    "ﬁ",
    "Ⅷ",
    "½"
  };

  @Test
  void neverFailsAndPointsAtWordsOfThePost() {
    TopicMatcher matcher = TopicMatcher.of(DefaultTaxonomy.of("u", THEN));
    Random random = new Random(SEED);
    for (int round = 0; round < 1500; round++) {
      PostText post =
          new PostText(
              random.nextInt(3) == 0 ? null : noise(random),
              random.nextInt(9) == 0 ? null : noise(random),
              List.of(noise(random)));

      Verdict verdict = matcher.match(post);

      for (Evidence evidence : verdict.evidence()) {
        String source =
            switch (evidence.place()) {
              case TITLE -> String.valueOf(post.title());
              case LEAD, BODY -> String.valueOf(post.text());
              case HASHTAG -> post.hashtags() + post.title() + post.text();
            };
        String found =
            evidence.place() == Place.HASHTAG ? evidence.found().substring(1) : evidence.found();
        assertThat(source).as("seed %s round %s", SEED, round).contains(found);
      }
    }
  }

  private static String noise(Random random) {
    StringBuilder noise = new StringBuilder();
    for (int i = random.nextInt(60); i >= 0; i--) {
      noise.append(
          random.nextInt(4) > 0
              ? PIECES[random.nextInt(PIECES.length)]
              : String.valueOf((char) random.nextInt(0x10000)));
    }
    return noise.toString();
  }

  @Test
  void noiseAsRulesDoesNotFailEither() {
    Random random = new Random(SEED + 1);
    for (int round = 0; round < 100; round++) {
      List<Taxonomy.Rule> rules = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        rules.add(new Taxonomy.Rule(noise(random), null, 1 + random.nextInt(100)));
        rules.add(new Taxonomy.Rule(null, "#" + noise(random), 1));
      }
      String same = String.valueOf(rules.get(0).phrase());
      TopicMatcher matcher = matcher(rules, List.of(noise(random)));

      assertThat(matcher.match(new PostText(same, noise(random), List.of())).score())
          .as("seed %s round %s", SEED + 1, round)
          .isNotNegative();
    }
  }

  private static TopicMatcher matcher(List<Taxonomy.Rule> rules, List<String> shield) {
    Taxonomy.Topic topic = new Taxonomy.Topic("t", "t", null, null, 1, rules);
    return TopicMatcher.of(new Taxonomy("u", 1, THEN, List.of(topic), shield, List.of()));
  }

  @Test
  void repeatedWordsUnderNestedRulesTakeNoMoreThanAMoment() {
    List<Taxonomy.Rule> rules = new ArrayList<>();
    StringBuilder phrase = new StringBuilder("à");
    StringBuilder gaps = new StringBuilder("à");
    for (int i = 0; i < 30; i++) {
      rules.add(new Taxonomy.Rule(phrase.toString(), null, 2));
      rules.add(new Taxonomy.Rule(gaps.toString(), null, 1));
      phrase.append(" à");
      gaps.append(" … à");
    }
    TopicMatcher matcher = matcher(rules, List.of());
    String text = "à ".repeat(500_000);

    long before = THREADS.getCurrentThreadCpuTime();
    Verdict verdict = matcher.match(new PostText(null, text, List.of()));
    long millis = (THREADS.getCurrentThreadCpuTime() - before) / 1_000_000;

    assertThat(verdict.topic()).isEqualTo("t");
    assertThat(millis).as("processor time in ms; exponential would be years").isLessThan(5_000);
  }

  @Test
  void aThousandTimesTheRulesCostAboutTheSame() {
    String text = "Sáng nay đảng viên chi bộ ra quân dọn vệ sinh, hiến đất mở đường. ".repeat(300);
    List<Taxonomy.Rule> rules = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      rules.add(new Taxonomy.Rule("hiến … thứ " + (i + 11), null, 1));
    }
    rules.add(new Taxonomy.Rule("hiến đất", null, 5));
    TopicMatcher many = matcher(rules, List.of());
    TopicMatcher few = matcher(rules.subList(19_980, 20_001), List.of());
    PostText post = new PostText(null, text, List.of());
    cost(few, post);
    cost(many, post);

    double ratio = (double) cost(many, post) / cost(few, post);

    assertThat(many.match(post).topic()).isEqualTo("t");
    assertThat(ratio).as("processor time with 20,001 rules over that with 21").isLessThan(20);
  }

  private static long cost(TopicMatcher matcher, PostText post) {
    long before = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < 10; i++) {
      matcher.match(post);
    }
    return THREADS.getCurrentThreadCpuTime() - before;
  }

  @Test
  void whatLiesBeyondTheLimitIsNotRead() {
    TopicMatcher matcher = new SmallTaxonomy().topic("t", 1, 5, "chợ quê").matcher();

    assertThat(
            matcher.match(new PostText(null, "à ".repeat(32_000) + "chợ quê", List.of())).topic())
        .isEqualTo("t");
    assertThat(
            matcher
                .match(new PostText(null, "à ".repeat(40_000) + "chợ quê", List.of()))
                .isUnclassified())
        .isTrue();
  }
}
