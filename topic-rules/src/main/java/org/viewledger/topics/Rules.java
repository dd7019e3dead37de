package org.viewledger.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.viewledger.contract.Taxonomy;

/** The rules and shields of a taxonomy, numbered, and what finds them. */
final class Rules {
  /** Number of every shield phrase: it belongs to no rule. */
  static final int SHIELD = -1;

  /**
   * One rule.
   *
   * @param words the phrase or hashtag as the taxonomy has it
   */
  record Rule(String topic, String words, int weight) {}

  private final List<Rule> rules = new ArrayList<>();
  private final List<Phrase> phrases = new ArrayList<>();
  private final Map<String, List<Integer>> byHashtag = new HashMap<>();
  private final Map<String, List<Integer>> byJoinedPhrase = new HashMap<>();
  private final PhraseBook accented;
  private final PhraseBook bare;

  Rules(Taxonomy taxonomy) {
    for (String shield : taxonomy.shield()) {
      addPhrase(Phrase.parse(SHIELD, shield));
    }
    for (Taxonomy.Topic topic : taxonomy.topics()) {
      Set<Object> known = new HashSet<>();
      // The same words twice in a topic (ủy and uỷ): once, at the larger weight.
      topic.rules().stream()
          .sorted((a, b) -> b.weight() - a.weight())
          .forEach(rule -> add(topic.id(), rule, known));
    }
    accented = new PhraseBook(phrases);
    bare =
        new PhraseBook(
            phrases.stream()
                .filter(phrase -> phrase.entry() == SHIELD || phrase.readsWithoutAccents())
                .map(Phrase::withoutAccents)
                .toList());
  }

  private void add(String topic, Taxonomy.Rule rule, Set<Object> known) {
    int number = rules.size();
    String words = rule.phrase();
    if (words != null) {
      Phrase phrase = Phrase.parse(number, words);
      if (known.add(phrase.parts())) {
        rules.add(new Rule(topic, words, rule.weight()));
        addPhrase(phrase);
        if (phrase.parts().size() == 1 && phrase.readsWithoutAccents()) {
          byJoinedPhrase.computeIfAbsent(phrase.joined(), key -> new ArrayList<>()).add(number);
        }
      }
      return;
    }
    String hashtag = rule.hashtag();
    if (hashtag != null) {
      String joined = Hashtag.joined(hashtag);
      if (!joined.isEmpty() && known.add(joined)) {
        rules.add(new Rule(topic, hashtag, rule.weight()));
        byHashtag.computeIfAbsent(joined, key -> new ArrayList<>()).add(number);
      }
    }
  }

  private void addPhrase(Phrase phrase) {
    if (!phrase.parts().isEmpty()) {
      phrases.add(phrase);
    }
  }

  Rule rule(int number) {
    return rules.get(number);
  }

  /** Rules for a hashtag: those that name it, else phrases whose letters it is made of. */
  List<Integer> ofHashtag(String joined) {
    List<Integer> named = byHashtag.get(joined);
    return named != null ? named : byJoinedPhrase.getOrDefault(joined, List.of());
  }

  /** The rule's number and where it was found, for each phrase that counts. */
  List<Hit> find(Syllables text) {
    PhraseBook book = text.accented() ? accented : bare;
    List<Hit> counting = new ArrayList<>();
    for (Hit hit :
        new LongestMatch(book, entry -> entry == SHIELD).of(book.find(text), text.size())) {
      int rule = book.phrase(hit.number()).entry();
      if (rule != SHIELD) {
        counting.add(hit.withNumber(rule));
      }
    }
    return counting;
  }
}
