package org.viewledger.topics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Taxonomy;

/**
 * Decides what a post is about by one taxonomy's rules, in one pass over its words. Immutable, for
 * any number of threads. The rules of matching, for people, are in {@code docs/topics.md}; in
 * short:
 *
 * <ul>
 *   <li>Syllables are compared, folded (NFKC, lower case, tone apart from letter, i for y, numbers
 *       as words or digits); whatever is no letter or digit only separates.
 *   <li>{@code …} in a phrase stands for up to five syllables of the same sentence.
 *   <li>A phrase inside a longer one that was found, of any topic or a shield, does not count; one
 *       that counts does so once, where it weighs most: double in the title and in the first 160
 *       characters of the text. Sentences that list who attended count nothing.
 *   <li>A text without any accent is compared without: phrases of three syllables and more, and
 *       abbreviations, at half weight rounded up.
 *   <li>A hashtag counts as the rule that names it, else as the phrase its letters or its words
 *       spell.
 *   <li>The topic with the most points is the post's, from {@value Tally#MIN_SCORE} points on; of
 *       several with as many the one of the largest priority, then of the smallest id.
 * </ul>
 */
public final class TopicMatcher {
  /** Rises whenever the same rules and words might lead to another verdict than before. */
  public static final int VERSION = 1;

  /** More hashtags than this are not read. */
  private static final int MAX_HASHTAGS = 100;

  private final Rules rules;
  private final List<Taxonomy.Topic> topics;

  private TopicMatcher(Taxonomy taxonomy) {
    rules = new Rules(taxonomy);
    topics = taxonomy.topics();
  }

  /** A matcher for this taxonomy; making one costs a few milliseconds a thousand rules. */
  public static TopicMatcher of(Taxonomy taxonomy) {
    return new TopicMatcher(taxonomy);
  }

  /** What the post is about and why. Never fails, whatever the text. */
  public Verdict match(PostText post) {
    FoldedText text = FoldedText.of(post.title(), post.text());
    Attendance.mute(text);
    Syllables syllables = text.syllables();
    Tally tally = new Tally(topics);
    for (Hit hit : rules.find(syllables)) {
      Place place = text.place(hit.from());
      String source = place == Place.TITLE ? post.title() : post.text();
      count(hit.number(), found(source, syllables, hit), place, syllables.accented(), tally);
    }
    Set<String> hashtags = new LinkedHashSet<>(post.hashtags());
    hashtags.addAll(text.hashtags());
    hashtags.stream().limit(MAX_HASHTAGS).forEach(hashtag -> count(hashtag, tally));
    return tally.verdict();
  }

  private void count(String hashtag, Tally tally) {
    if (hashtag.length() > Hashtag.MAX_CHARACTERS) {
      return;
    }
    String found = hashtag.startsWith("#") ? hashtag : "#" + hashtag;
    Set<Integer> spoken = new LinkedHashSet<>(rules.ofHashtag(Hashtag.joined(hashtag)));
    if (spoken.isEmpty()) {
      Syllables words = FoldedText.of(null, Hashtag.spaced(hashtag)).syllables();
      rules.find(words).forEach(hit -> spoken.add(hit.number()));
    }
    // A hashtag is chosen with care: its missing accents do not halve it.
    spoken.forEach(rule -> count(rule, found, Place.HASHTAG, true, tally));
  }

  private void count(int number, String found, Place place, boolean accented, Tally tally) {
    Rules.Rule rule = rules.rule(number);
    int points = rule.weight() * place.factor();
    int counted = accented ? points : (points + 1) / 2;
    tally.add(number, new Evidence(rule.topic(), rule.words(), found, place, counted));
  }

  private static String found(@Nullable String source, Syllables syllables, Hit hit) {
    return source == null
        ? ""
        : source.substring(syllables.sourceStart(hit.from()), syllables.sourceEnd(hit.to() - 1));
  }
}
