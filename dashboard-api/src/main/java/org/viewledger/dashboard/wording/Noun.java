package org.viewledger.dashboard.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.viewledger.dashboard.speech.Language;

/**
 * A noun that stands after a number in a sentence.
 *
 * @param counted what it is the noun of; empty for one that no figure of ours has
 * @param length of it and the space before it, in UTF-16 units
 */
record Noun(String text, Optional<Counted> counted, int length) {

  /** The longest noun that a text begins with. */
  static Optional<Noun> after(String text, Language language) {
    String rest = text.stripLeading().toLowerCase(Locale.ROOT);
    int space = text.length() - text.stripLeading().length();
    return known(language).stream()
        .filter(noun -> startsWith(rest, noun.text()))
        .max(Comparator.comparingInt(Noun::length))
        .map(noun -> new Noun(noun.text(), noun.counted(), space + noun.length()));
  }

  private static boolean startsWith(String rest, String noun) {
    return rest.startsWith(noun)
        && (rest.length() == noun.length() || !Character.isLetter(rest.charAt(noun.length())));
  }

  private static List<Noun> known(Language language) {
    List<Noun> known = new ArrayList<>();
    for (Counted counted : Counted.values()) {
      known.add(noun(counted.noun(language), Optional.of(counted)));
    }
    if (language == Language.VI) {
      known.add(noun("tương tác", Optional.of(Counted.ENGAGEMENT)));
      known.add(noun("bài viết", Optional.of(Counted.POSTS)));
      known.add(noun(Nouns.LUOT_TIEP_CAN, Optional.empty()));
      Nouns.PEOPLE.stream()
          .filter(people -> !people.equals(Counted.REACH.noun(Language.VI)))
          .forEach(people -> known.add(noun(people, Optional.empty())));
    }
    return known;
  }

  private static Noun noun(String text, Optional<Counted> counted) {
    return new Noun(text, counted, text.length());
  }
}
