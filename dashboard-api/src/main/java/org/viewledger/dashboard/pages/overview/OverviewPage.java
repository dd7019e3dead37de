package org.viewledger.dashboard.pages.overview;

import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.pages.PeriodChooser;
import org.viewledger.dashboard.pages.PostsCard;
import org.viewledger.dashboard.pages.TimeCard;

/**
 * The first page, whose order depends on the role in use.
 *
 * @param label the period with both its dates
 * @param chooser empty for who is shown some days alone
 * @param tasks empty for who has none, such as the holder of a share link
 * @param breaks what platforms changed inside the period
 * @param figures what stands beside the headline
 * @param comparisons with the period before and the year before
 * @param aged why the two lists of posts at an equal age are missing, empty where they are not
 */
public record OverviewPage(
    Role role,
    String label,
    Optional<PeriodChooser> chooser,
    Optional<TasksCard> tasks,
    List<String> breaks,
    HeadlineCard headline,
    CohortCard cohort,
    List<SideFigure> figures,
    List<CompareCard> comparisons,
    PlanCard plan,
    TimeCard time,
    NotesCard notes,
    List<PartsCard> parts,
    PostsCard mostGained,
    PostsCard most,
    PostsCard least,
    String aged,
    FreshnessCard freshness) {
  public OverviewPage {
    breaks = List.copyOf(breaks);
    figures = List.copyOf(figures);
    comparisons = List.copyOf(comparisons);
    parts = List.copyOf(parts);
  }

  /** Whoever looks after the pages begins with what wants doing. */
  public boolean tasksFirst() {
    return role == Role.COMMUNICATIONS || role == Role.ADMINISTRATOR;
  }

  /** Pages without new figures are told where they are no task. */
  public boolean tellsStale() {
    return freshness.staleCount() > 0 && !(tasksFirst() && tasks.isPresent());
  }

  /** Whoever reviews a period begins with what it compares with. */
  public boolean comparisonFirst() {
    return role == Role.WORKING_GROUP;
  }

  /** Whoever cites is shown how beside every figure. */
  public boolean citing() {
    return role == Role.LEADERSHIP;
  }

  /** Whether the posts of the period could be set beside each other at one age. */
  public boolean hasAged() {
    return aged.isEmpty();
  }
}
