package org.viewledger.dashboard.pages.overview;

import org.viewledger.dashboard.pages.Period;
import org.viewledger.dashboard.pages.Telling;
import java.util.List;

/**
 * The ways to choose a period.
 *
 * @param from first day of the chosen one, for the free fields
 */
public record PeriodChooser(List<Option> options, String from, String to, boolean free) {
  public PeriodChooser {
    options = List.copyOf(options);
  }

  /** A stretch that one tap chooses. */
  public record Option(String id, String name, boolean chosen) {}

  public static PeriodChooser of(Telling telling) {
    Period chosen = telling.period();
    return new PeriodChooser(
        Period.Choice.offered().stream()
            .map(
                choice ->
                    new Option(
                        choice.id(),
                        telling.say("period." + choice.id()),
                        choice == chosen.choice()))
            .toList(),
        chosen.days().from().toString(),
        chosen.days().to().toString(),
        chosen.choice() == Period.Choice.FREE);
  }
}
