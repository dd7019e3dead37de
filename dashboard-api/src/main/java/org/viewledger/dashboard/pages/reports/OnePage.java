package org.viewledger.dashboard.pages.reports;

import java.util.List;
import org.viewledger.dashboard.reports.Table;

/**
 * One report on the screen.
 *
 * @param done what was just done, empty where nothing was
 * @param state how it stands, with its due day
 * @param figures whether they are final, and as of when
 * @param paragraph to paste
 * @param brief one sentence to read out
 * @param sections of the report that the program fills, in order
 * @param tables as the first annex has them
 * @param closing what can be done about closing
 */
public record OnePage(
    String done,
    String name,
    Choices units,
    String state,
    String due,
    String figures,
    String paragraph,
    String brief,
    List<Section> sections,
    List<Table> tables,
    List<String> notes,
    List<String> restated,
    Closing closing,
    Parts parts,
    Downloads downloads) {
  public OnePage {
    sections = List.copyOf(sections);
    tables = List.copyOf(tables);
    notes = List.copyOf(notes);
    restated = List.copyOf(restated);
  }

  /** A heading and its sentences. */
  public record Section(String heading, List<String> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * What can be done about closing here.
   *
   * @param calendar of the forms
   * @param askable whether a second person is to be asked
   * @param sendable whether it may be said to be handed in
   */
  public record Closing(
      String calendar,
      String period,
      String unit,
      boolean closable,
      boolean askable,
      boolean sendable,
      String href) {}

  /** The parts that a person writes. */
  public record Parts(boolean mayWrite, List<Part> all) {
    public Parts {
      all = List.copyOf(all);
    }

    /** Nothing but empty boxes, which paper need not bear. */
    public boolean unwritten() {
      return mayWrite && all.stream().allMatch(part -> part.words().isEmpty());
    }
  }

  /**
   * One of them.
   *
   * @param facts what the figures offer
   * @param written who wrote it last, empty where nobody did
   * @param warnings numbers that the guard does not let pass
   */
  public record Part(
      String slot,
      String heading,
      String hint,
      String words,
      List<String> facts,
      String written,
      List<String> warnings) {
    public Part {
      facts = List.copyOf(facts);
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Files of it.
   *
   * @param action the address of the API that makes them
   * @param check how the self-check of the usual file went; empty where it was not made
   */
  public record Downloads(
      String action,
      String unit,
      Choices issuers,
      Choices standards,
      String checkHref,
      List<String> check) {
    public Downloads {
      check = List.copyOf(check);
    }
  }
}
