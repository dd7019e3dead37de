package org.viewledger.dashboard.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.http.PageRoutes;
import org.viewledger.dashboard.pages.HelpLine;
import org.viewledger.dashboard.pages.PageGroup;
import org.viewledger.dashboard.pages.Pages;
import org.viewledger.dashboard.pages.SampleDoor;
import org.viewledger.dashboard.pages.accounts.AccountPages;
import org.viewledger.dashboard.pages.citations.CitationPages;
import org.viewledger.dashboard.pages.closings.ClosingPages;
import org.viewledger.dashboard.pages.help.HelpPages;
import org.viewledger.dashboard.pages.imports.ImportPages;
import org.viewledger.dashboard.pages.overview.OverviewPages;
import org.viewledger.dashboard.pages.posts.PostsPages;
import org.viewledger.dashboard.pages.quality.QualityPages;
import org.viewledger.dashboard.pages.reports.ReportPages;
import org.viewledger.dashboard.pages.topics.TopicsPages;
import org.viewledger.dashboard.pages.units.UnitsPages;

/** All pages for people. */
public final class Site {
  private static final List<PageGroup> GROUPS =
      List.of(
          new OverviewPages(),
          new PostsPages(),
          new TopicsPages(),
          new ImportPages(),
          new AccountPages(),
          new CitationPages(),
          new QualityPages(),
          new UnitsPages(),
          new ReportPages(),
          new ClosingPages(),
          new HelpPages());

  private Site() {}

  public static PageRoutes pages() {
    return new Pages(GROUPS);
  }

  /**
   * The same with whom people may call in the foot of every page, and with the names that bodies
   * have in the settings.
   */
  public static PageRoutes pages(Optional<HelpLine> helpLine, Map<Role, String> bodies) {
    return pages(helpLine, bodies, List.of());
  }

  /** The same with accounts at the sign-in that everybody may try: the demo's. */
  public static PageRoutes pages(
      Optional<HelpLine> helpLine, Map<Role, String> bodies, List<SampleDoor> samples) {
    return new Pages(GROUPS, helpLine, bodies, samples);
  }
}
