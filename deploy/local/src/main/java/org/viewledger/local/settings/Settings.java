package org.viewledger.local.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code viewledger.yaml} says, complete before anything starts.
 *
 * @param zone the reporting zone, whose midnights divide days
 * @param allowReplay whether {@code POST /replay} takes records as they are
 * @param partitions of each topic when it is first created (1 to 64); later changes have no effect
 * @param units in the order of the file; none: all pages belong to one
 * @param people where people's records are kept; empty: H2 in the data folder
 * @param helper whom people may call, in the foot of every page
 * @param bodies what the bodies are called whose roles people have, by {@code communications},
 *     {@code working-group}, {@code leadership}
 * @param front what stands between people and this server
 * @param reports what the office sets for its reports
 */
public record Settings(
    ZoneId zone,
    boolean allowReplay,
    int partitions,
    List<UnitSetting> units,
    List<CalendarSetting> calendars,
    List<PageSetting> pages,
    List<SourceSetting> sources,
    Optional<PeopleSetting> people,
    Optional<HelpLineSetting> helper,
    Map<String, String> bodies,
    FrontSetting front,
    ReportsSetting reports) {

  static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  static final int DEFAULT_PARTITIONS = 4;

  public Settings {
    units = List.copyOf(units);
    calendars = List.copyOf(calendars);
    pages = List.copyOf(pages);
    sources = List.copyOf(sources);
    bodies = Map.copyOf(bodies);
  }

  /** With people's records in the data folder, and nobody named to call. */
  public Settings(
      ZoneId zone,
      boolean allowReplay,
      int partitions,
      List<UnitSetting> units,
      List<CalendarSetting> calendars,
      List<PageSetting> pages,
      List<SourceSetting> sources) {
    this(
        zone,
        allowReplay,
        partitions,
        units,
        calendars,
        pages,
        sources,
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        FrontSetting.NONE,
        ReportsSetting.USUAL);
  }

  /** What holds where there is no file. */
  public static Settings defaults() {
    return new Settings(
        DEFAULT_ZONE, false, DEFAULT_PARTITIONS, List.of(), List.of(), List.of(), List.of());
  }

  /** The same, with records taken as they are: for tests, measurements and the demo. */
  public Settings withReplay() {
    return new Settings(
        zone,
        true,
        partitions,
        units,
        calendars,
        pages,
        sources,
        people,
        helper,
        bodies,
        front,
        reports);
  }
}
