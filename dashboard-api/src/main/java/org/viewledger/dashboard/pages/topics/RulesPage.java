package org.viewledger.dashboard.pages.topics;

import java.util.List;

/**
 * A unit's topics and rules, and a person's draft of them.
 *
 * @param units that can be chosen; one alone is no choice
 * @param version the words on what is in force
 * @param changes what the draft changes, one line each; none where there is no draft
 * @param outdated whether somebody published meanwhile
 * @param done what was done just before, empty for nothing
 * @param tried what the rules make of a text that was tried, empty words where none was
 */
public record RulesPage(
    String unit,
    List<Choice> units,
    String version,
    List<String> changes,
    boolean outdated,
    List<Topic> topics,
    List<String> shields,
    List<Label> labels,
    boolean may,
    String done,
    Tried tried) {
  public RulesPage {
    units = List.copyOf(units);
    changes = List.copyOf(changes);
    topics = List.copyOf(topics);
    shields = List.copyOf(shields);
    labels = List.copyOf(labels);
  }

  /** A unit that can be chosen. */
  public record Choice(String id, String name, boolean chosen) {}

  /** A topic in the list. */
  public record Topic(String name, String href, String priority, String rules, String posts) {}

  /**
   * A label.
   *
   * @param from a day as a form sends it, empty for none
   */
  public record Label(String id, String name, String from, String to) {}

  /**
   * A text that was tried.
   *
   * @param text as it was pasted
   * @param verdict in words
   */
  public record Tried(String text, String verdict, List<Phrase> phrases) {
    public static final Tried NONE = new Tried("", "", List.of());

    public Tried {
      phrases = List.copyOf(phrases);
    }
  }

  /** Words that decided. */
  public record Phrase(String found, String place, String topic, String points) {}
}
