package org.viewledger.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The automaton against a search that tries every place; few syllables, so that much overlaps. */
class PhraseSearchTest {
  private static final long SEED = 20261122;
  private static final String[] SYLLABLES = {"a", "b", "c"};

  @Test
  void findsWhatTryingEveryPlaceFinds() {
    Random random = new Random(SEED);
    for (int round = 0; round < 400; round++) {
      List<String> phrases = new ArrayList<>();
      SmallTaxonomy taxonomy = new SmallTaxonomy();
      for (int i = 0; i < 8; i++) {
        String phrase = phrase(random);
        if (!phrases.contains(phrase)) {
          phrases.add(phrase);
          taxonomy.topic("t" + i, i, 3, phrase);
        }
      }
      List<String> words = words(random);

      Verdict verdict =
          taxonomy.matcher().match(new PostText(null, String.join(" ", words), List.of()));

      Set<String> expected = new TreeSet<>();
      for (int i = 0; i < phrases.size(); i++) {
        if (counts(phrases, i, words)) {
          expected.add(phrases.get(i));
        }
      }
      String where = "seed " + SEED + " round " + round + " " + phrases + " in " + words;
      assertThat(verdict.isUnclassified()).as(where).isEqualTo(expected.isEmpty());
      verdict.evidence().forEach(each -> assertThat(expected).as(where).contains(each.rule()));
      assertThat(verdict.evidence()).as(where).hasSize(Math.min(2, expected.size()));
    }
  }

  /** One to three parts of one or two syllables. */
  private static String phrase(Random random) {
    List<String> parts = new ArrayList<>();
    for (int part = random.nextInt(3); part >= 0; part--) {
      String first = SYLLABLES[random.nextInt(3)];
      parts.add(random.nextBoolean() ? first : first + " " + SYLLABLES[random.nextInt(3)]);
    }
    return String.join(" … ", parts);
  }

  private static List<String> words(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(14); i >= 0; i--) {
      words.add(random.nextInt(3) == 0 ? "ờ" : SYLLABLES[random.nextInt(3)]);
    }
    words.add("ờ");
    return words;
  }

  /** Whether the phrase stands somewhere and not only inside longer ones. */
  private static boolean counts(List<String> phrases, int number, List<String> words) {
    for (List<int[]> place : places(phrases.get(number), words)) {
      boolean inside = false;
      for (String other : phrases) {
        if (length(other) > length(phrases.get(number))) {
          for (List<int[]> wider : places(other, words)) {
            inside |=
                place.stream()
                    .allMatch(
                        part -> wider.stream().anyMatch(w -> w[0] <= part[0] && w[1] >= part[1]));
          }
        }
      }
      if (!inside) {
        return true;
      }
    }
    return false;
  }

  private static int length(String phrase) {
    return phrase.replace("… ", "").split(" ", -1).length;
  }

  /** One way for each end: a part's words are the nearest before the next part. */
  private static List<List<int[]>> places(String phrase, List<String> words) {
    List<List<String>> parts = new ArrayList<>();
    for (String part : phrase.split(" … ", -1)) {
      parts.add(List.of(part.split(" ", -1)));
    }
    List<List<int[]>> places = new ArrayList<>();
    for (int to = 1; to <= words.size(); to++) {
      List<int[]> place = back(parts, parts.size() - 1, to, words);
      if (!place.isEmpty()) {
        places.add(place);
      }
    }
    return places;
  }

  /** Parts up to this one, which ends there; empty where they do not stand. */
  private static List<int[]> back(List<List<String>> parts, int at, int to, List<String> words) {
    int from = to - parts.get(at).size();
    if (from < 0 || !words.subList(from, to).equals(parts.get(at))) {
      return List.of();
    }
    int[] last = {from, to};
    if (at == 0) {
      return List.of(last);
    }
    for (int end = from; end >= 0 && end >= from - 5; end--) {
      List<int[]> before = back(parts, at - 1, end, words);
      if (!before.isEmpty()) {
        List<int[]> place = new ArrayList<>(before);
        place.add(last);
        return place;
      }
    }
    return List.of();
  }
}
