package org.viewledger.dashboard.pages.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.viewledger.dashboard.daynotes.Note;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.pages.TimeCard;
import org.viewledger.dashboard.query.DayRange;

/**
 * What the team says of the period's days, numbered as in the picture.
 *
 * @param lines a note each
 * @param writing whether the reader may add and withdraw
 * @param unit that a new note is of
 * @param day that a new note is first about
 * @param back where the reader goes on after having written
 */
public record NotesCard(
    List<Line> lines,
    boolean writing,
    String unit,
    String day,
    String from,
    String to,
    String back) {
  public NotesCard {
    lines = List.copyOf(lines);
  }

  /** A note, with who wrote it. */
  public record Line(String id, String number, String day, String words, String person) {}

  static NotesCard of(
      Telling telling,
      List<Note> notes,
      boolean writing,
      String unit,
      LocalDate newest,
      String back) {
    DayRange days = telling.period().days();
    LocalDate last = days.to().isBefore(newest) ? days.to() : newest;
    LocalDate day = last.isBefore(days.from()) ? days.from() : last;
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      Note note = notes.get(i);
      lines.add(
          new Line(
              note.id(),
              Integer.toString(i + 1),
              telling.speech().dates().date(note.day()),
              note.words(),
              note.person()));
    }
    return new NotesCard(
        lines, writing, unit, day.toString(), days.from().toString(), days.to().toString(), back);
  }

  static List<TimeCard.Mark> marks(List<Note> notes) {
    List<TimeCard.Mark> marks = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      marks.add(new TimeCard.Mark(notes.get(i).day(), i + 1, notes.get(i).words()));
    }
    return marks;
  }
}
