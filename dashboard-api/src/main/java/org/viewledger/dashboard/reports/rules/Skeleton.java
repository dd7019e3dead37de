package org.viewledger.dashboard.reports.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.viewledger.dashboard.reports.Block;
import org.viewledger.dashboard.reports.Heading;
import org.viewledger.dashboard.reports.Paragraph;
import org.viewledger.dashboard.reports.Placeholder;

/**
 * The headings of a report for some kinds of period, and who fills what under them.
 *
 * @param kinds ids of kinds of period ({@code month}, {@code quarter}, …)
 * @param subject trích yếu, with words in braces
 */
public record Skeleton(String id, List<String> kinds, String subject, List<Section> sections) {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

  public Skeleton {
    kinds = List.copyOf(kinds);
    sections = List.copyOf(sections);
  }

  /** Who writes under a heading. */
  public enum By {
    /** Nobody: other headings follow. */
    HEADING,
    /** The program fills it. */
    PROGRAM,
    /** A person writes it. */
    PERSON
  }

  /**
   * A heading and what belongs under it.
   *
   * @param slot name of what is filled in; empty where only headings follow
   * @param hint for a person: what to write
   * @param optional whether the heading goes where nothing is filled in
   */
  public record Section(
      int level, String heading, By by, String slot, String hint, boolean optional) {
    public Section {
      if (slot.isEmpty() != (by == By.HEADING)) {
        throw new IllegalArgumentException("what is filled in has a name: " + heading);
      }
    }
  }

  /**
   * What fills a section.
   *
   * @param blocks the program's part
   * @param written a person's words, a paragraph a line; empty: not written yet
   * @param facts what the figures offer whoever writes it
   */
  public record Filling(List<Block> blocks, String written, List<String> facts) {
    public Filling {
      blocks = List.copyOf(blocks);
      facts = List.copyOf(facts);
    }

    public static Filling of(List<Block> blocks) {
      return new Filling(blocks, "", List.of());
    }

    public static Filling written(String text) {
      return new Filling(List.of(), text, List.of());
    }

    public static Filling offered(List<String> facts) {
      return new Filling(List.of(), "", facts);
    }
  }

  /** The trích yếu with its words ({@code unit}, {@code period}, {@code next}). */
  public String subject(Map<String, String> words) {
    return Words.fill(subject, words);
  }

  /** The sections that somebody fills. */
  public List<Section> slots() {
    return sections.stream().filter(section -> section.by() != By.HEADING).toList();
  }

  /**
   * The report's text: headings, what is filled in, and a marked place where a person's words are
   * still missing.
   *
   * @param words as for the subject
   * @param fillings by the slot's name
   * @throws IllegalArgumentException where the program's part of a section that may not be left out
   *     is missing
   */
  public List<Block> body(Map<String, String> words, Map<String, Filling> fillings) {
    List<Block> body = new ArrayList<>();
    for (Section section : sections) {
      Filling filling = fillings.getOrDefault(section.slot(), Filling.of(List.of()));
      List<Block> under = new ArrayList<>(filling.blocks());
      filling
          .written()
          .lines()
          .filter(line -> !line.isBlank())
          .map(String::strip)
          .map(Paragraph::written)
          .forEach(under::add);
      if (under.isEmpty() && section.optional()) {
        continue;
      }
      if (under.isEmpty() && section.by() == By.PROGRAM) {
        throw new IllegalArgumentException("nothing for " + section.slot());
      }
      body.add(new Heading(section.level(), heading(section, words)));
      if (under.isEmpty() && section.by() == By.PERSON) {
        under.add(new Placeholder(Words.fill(section.hint(), words), filling.facts()));
      }
      body.addAll(under);
    }
    return List.copyOf(body);
  }

  /** The first level stands in capitals, the period's name in it too. */
  private static String heading(Section section, Map<String, String> words) {
    String filled = Words.fill(section.heading(), words);
    return section.level() == 1 ? filled.toUpperCase(VIETNAMESE) : filled;
  }
}
