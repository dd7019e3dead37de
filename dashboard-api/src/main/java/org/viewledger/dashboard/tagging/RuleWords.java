package org.viewledger.dashboard.tagging;

import java.text.Normalizer;
import java.util.Locale;
import org.viewledger.contract.Taxonomy;

/** The words of a rule as people write them in one field: a hashtag begins with {@code #}. */
public final class RuleWords {
  private RuleWords() {}

  /** Such as {@code sinh hoạt chi bộ} or {@code #tet}. */
  public static String of(Taxonomy.Rule rule) {
    String phrase = rule.phrase();
    if (phrase != null) {
      return phrase;
    }
    String hashtag = String.valueOf(rule.hashtag());
    return hashtag.startsWith("#") ? hashtag : "#" + hashtag;
  }

  static Taxonomy.Rule rule(String words, int weight) {
    String plain = words.strip();
    return plain.startsWith("#")
        ? new Taxonomy.Rule(null, plain, weight)
        : new Taxonomy.Rule(plain, null, weight);
  }

  /** Two rules with the same are one. */
  static String key(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }
}
