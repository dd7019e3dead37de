package org.viewledger.dashboard;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.viewledger.dashboard.accounts.Secret;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.http.ReadyPart;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.query.PageReader;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.query.UnitChains;
import org.viewledger.dashboard.warehouse.ClickHouseSettings;

/**
 * What the server is told before it starts. Begin with {@link #of} and change what differs.
 *
 * @param bindAddress the address to listen on; the loopback unless something in front asks who
 *     calls
 * @param hosts names that the server answers to beside those of the loopback
 * @param kafka properties of the producer: {@code bootstrap.servers} and what a client needs to get
 *     in; what makes its writes safe is set here and cannot be changed
 * @param people the file of people's records, without its suffix
 * @param uploads where uploaded files are kept while they are read
 * @param zone the reporting zone
 * @param allowReplay whether records may be sent as they are
 * @param token the secret that the command line sends
 * @param oneTimePassword the first administrator's way in
 * @param sessionLength how long a browser stays signed in
 * @param estimatePercent a range wider than so many percent of its value makes it an estimate
 * @param maxUploadBytes the largest file
 * @param chains the units whose topics a page's posts take
 * @param reconcileAt the hour of the zone at which figures are compared with the raw record every
 *     day, and after every start; empty for never
 * @param readiness parts that others know the state of, such as the job that keeps the ledger
 * @param calendars the reporting calendars that periods are named in
 * @param units which pages a unit's closings count
 * @param readers how each page's connector stands, where it runs beside this server
 */
public record DashboardSettings(
    String bindAddress,
    Set<String> hosts,
    ClickHouseSettings clickHouse,
    Map<String, String> kafka,
    Path people,
    Path uploads,
    ZoneId zone,
    Unit unit,
    boolean allowReplay,
    Secret token,
    Optional<Secret> oneTimePassword,
    Duration sessionLength,
    BigDecimal estimatePercent,
    long maxUploadBytes,
    List<Supplier<ReadyPart>> readiness,
    UnitChains chains,
    Calendars calendars,
    UnitPages units,
    Optional<LocalTime> reconcileAt,
    Supplier<List<PageReader>> readers) {
  private static final long MEGABYTE = 1024L * 1024;

  public DashboardSettings {
    hosts = Set.copyOf(hosts);
    kafka = Map.copyOf(kafka);
    readiness = List.copyOf(readiness);
    if (estimatePercent.signum() < 0) {
      throw new IllegalArgumentException("estimatePercent must not be below 0");
    }
    if (maxUploadBytes < 1) {
      throw new IllegalArgumentException("maxUploadBytes must be above 0");
    }
  }

  /** The defaults of one machine: loopback, Vietnam's time, one unit, no replay. */
  public static DashboardSettings of(
      ClickHouseSettings clickHouse, Map<String, String> kafka, Path folder, Secret token) {
    return new DashboardSettings(
        "127.0.0.1",
        Set.of(),
        clickHouse,
        kafka,
        folder.resolve("people"),
        folder.resolve("uploads"),
        ZoneId.of("Asia/Ho_Chi_Minh"),
        Unit.EVERYTHING,
        false,
        token,
        Optional.empty(),
        Duration.ofDays(30),
        BigDecimal.ONE,
        200 * MEGABYTE,
        List.of(),
        UnitChains.one(Unit.EVERYTHING),
        Calendars.CIVIL,
        UnitPages.EVERYTHING,
        Optional.of(LocalTime.of(3, 30)),
        List::of);
  }

  public DashboardSettings withZone(ZoneId other) {
    return new DashboardSettings(
        bindAddress,
        hosts,
        clickHouse,
        kafka,
        people,
        uploads,
        other,
        unit,
        allowReplay,
        token,
        oneTimePassword,
        sessionLength,
        estimatePercent,
        maxUploadBytes,
        readiness,
        chains,
        calendars,
        units,
        reconcileAt,
        readers);
  }

  public DashboardSettings withAllowReplay(boolean allow) {
    return new DashboardSettings(
        bindAddress,
        hosts,
        clickHouse,
        kafka,
        people,
        uploads,
        zone,
        unit,
        allow,
        token,
        oneTimePassword,
        sessionLength,
        estimatePercent,
        maxUploadBytes,
        readiness,
        chains,
        calendars,
        units,
        reconcileAt,
        readers);
  }

  public DashboardSettings withOneTimePassword(Secret password) {
    return new DashboardSettings(
        bindAddress,
        hosts,
        clickHouse,
        kafka,
        people,
        uploads,
        zone,
        unit,
        allowReplay,
        token,
        Optional.of(password),
        sessionLength,
        estimatePercent,
        maxUploadBytes,
        readiness,
        chains,
        calendars,
        units,
        reconcileAt,
        readers);
  }

  public DashboardSettings withReadiness(List<Supplier<ReadyPart>> parts) {
    return new DashboardSettings(
        bindAddress,
        hosts,
        clickHouse,
        kafka,
        people,
        uploads,
        zone,
        unit,
        allowReplay,
        token,
        oneTimePassword,
        sessionLength,
        estimatePercent,
        maxUploadBytes,
        parts,
        chains,
        calendars,
        units,
        reconcileAt,
        readers);
  }

  public DashboardSettings withMaxUploadBytes(long bytes) {
    return new DashboardSettings(
        bindAddress,
        hosts,
        clickHouse,
        kafka,
        people,
        uploads,
        zone,
        unit,
        allowReplay,
        token,
        oneTimePassword,
        sessionLength,
        estimatePercent,
        bytes,
        readiness,
        chains,
        calendars,
        units,
        reconcileAt,
        readers);
  }

  public DashboardSettings withPeriods(Calendars named, UnitPages answering) {
    return new DashboardSettings(
        bindAddress,
        hosts,
        clickHouse,
        kafka,
        people,
        uploads,
        zone,
        unit,
        allowReplay,
        token,
        oneTimePassword,
        sessionLength,
        estimatePercent,
        maxUploadBytes,
        readiness,
        chains,
        named,
        answering,
        reconcileAt,
        readers);
  }

  public DashboardSettings withChains(UnitChains other) {
    return new DashboardSettings(
        bindAddress,
        hosts,
        clickHouse,
        kafka,
        people,
        uploads,
        zone,
        unit,
        allowReplay,
        token,
        oneTimePassword,
        sessionLength,
        estimatePercent,
        maxUploadBytes,
        readiness,
        other,
        calendars,
        units,
        reconcileAt,
        readers);
  }

  public DashboardSettings withReconcileAt(Optional<LocalTime> hour) {
    return new DashboardSettings(
        bindAddress,
        hosts,
        clickHouse,
        kafka,
        people,
        uploads,
        zone,
        unit,
        allowReplay,
        token,
        oneTimePassword,
        sessionLength,
        estimatePercent,
        maxUploadBytes,
        readiness,
        chains,
        calendars,
        units,
        hour,
        readers);
  }

  public DashboardSettings withReaders(Supplier<List<PageReader>> pages) {
    return new DashboardSettings(
        bindAddress,
        hosts,
        clickHouse,
        kafka,
        people,
        uploads,
        zone,
        unit,
        allowReplay,
        token,
        oneTimePassword,
        sessionLength,
        estimatePercent,
        maxUploadBytes,
        readiness,
        chains,
        calendars,
        units,
        reconcileAt,
        pages);
  }
}
