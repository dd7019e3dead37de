package org.viewledger.dashboard.pages.citations;

import java.util.List;

/**
 * A figure that is about to be cited, and how it may be said.
 *
 * @param question the fields of the question, for the form that cites
 * @param choosing what can be chosen instead
 * @param figures as they are now
 * @param notices to be read before the sentence
 * @param offers sentences that are true; none where there is no figure to cite
 * @param own a person's own words, at first those of the best offer
 * @param ownChosen whether the person's own words were sent
 * @param findings what stands against them
 * @param until the instant that the sentences name
 * @param mayCite whether the caller may make a citation
 */
public record CitePage(
    List<Field> question,
    Choosing choosing,
    List<FigureLine> figures,
    List<String> notices,
    List<Offer> offers,
    String own,
    boolean ownChosen,
    List<FindingLine> findings,
    String until,
    boolean mayCite) {
  public CitePage {
    question = List.copyOf(question);
    figures = List.copyOf(figures);
    notices = List.copyOf(notices);
    offers = List.copyOf(offers);
    findings = List.copyOf(findings);
  }

  /** A field of a form that is not shown. */
  public record Field(String name, String value) {}

  /** A value that can be chosen, and whether it is. */
  public record Option(String value, String name, boolean chosen) {}

  /**
   * What else can be asked.
   *
   * @param kept fields that the form leaves as they are
   * @param units none where there is nothing to choose
   */
  public record Choosing(
      String from,
      String to,
      List<Option> bases,
      List<Option> metrics,
      List<Option> topics,
      List<Option> units,
      boolean withPosts,
      List<Field> kept) {
    public Choosing {
      bases = List.copyOf(bases);
      metrics = List.copyOf(metrics);
      topics = List.copyOf(topics);
      units = List.copyOf(units);
      kept = List.copyOf(kept);
    }
  }

  /** A figure with all that belongs to it. */
  public record FigureLine(String value, String range, String what) {}

  /** A sentence and whether it was chosen. */
  public record Offer(String sentence, boolean chosen) {}

  /**
   * Something that cannot be said so.
   *
   * @param instead what can; may be empty
   */
  public record FindingLine(String text, String why, String instead) {}
}
