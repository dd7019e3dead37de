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
import org.viewledger.dashboard.http.Limits;
import org.viewledger.dashboard.http.ReadyPart;
import org.viewledger.dashboard.people.PeoplePlace;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.query.PageReader;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.query.UnitChains;
import org.viewledger.dashboard.review.ReportSettings;
import org.viewledger.dashboard.warehouse.ClickHouseSettings;

/**
 * What the server is told before it starts. Begin with {@link #of}, change what differs, {@link
 * Builder#build}.
 *
 * @param bindAddress the address to listen on; the loopback unless something in front asks who
 * @param hosts names that the server answers to beside those of the loopback
 * @param trustedProxies addresses in front of the server that are believed when they say for whom
 *     and by which protocol they ask; none unless set
 * @param kafka properties of the producer: {@code bootstrap.servers} and what a client needs to get
 *     in; what makes its writes safe is set here and cannot be changed
 * @param people where people's records are kept
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
 * @param reports what the office sets once for its reports
 * @param limits how much costly work is done for one caller and for one address
 * @param reports what the office sets once for its reports
 */
public record DashboardSettings(
    String bindAddress,
    Set<String> hosts,
    Set<String> trustedProxies,
    ClickHouseSettings clickHouse,
    Map<String, String> kafka,
    PeoplePlace people,
    Path uploads,
    ZoneId zone,
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
    Supplier<List<PageReader>> readers,
    Limits limits,
    ReportSettings reports) {
  public DashboardSettings {
    hosts = Set.copyOf(hosts);
    trustedProxies = Set.copyOf(trustedProxies);
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
  public static Builder of(
      ClickHouseSettings clickHouse, Map<String, String> kafka, Path folder, Secret token) {
    return new Builder(clickHouse, kafka, folder, token);
  }

  /** Settings in the making. */
  public static final class Builder {
    private static final long MEGABYTE = 1024L * 1024;

    private final ClickHouseSettings clickHouse;
    private final Map<String, String> kafka;
    private final Path folder;
    private final Secret token;
    private ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
    private Set<String> hosts = Set.of();
    private Set<String> trustedProxies = Set.of();
    private boolean allowReplay;
    private Optional<Secret> oneTimePassword = Optional.empty();
    private long maxUploadBytes = 200 * MEGABYTE;
    private List<Supplier<ReadyPart>> readiness = List.of();
    private UnitChains chains = UnitChains.one(Unit.EVERYTHING);
    private Calendars calendars = Calendars.CIVIL;
    private UnitPages units = UnitPages.EVERYTHING;
    private Optional<LocalTime> reconcileAt = Optional.of(LocalTime.of(3, 30));
    private Supplier<List<PageReader>> readers = List::of;
    private ReportSettings reports = ReportSettings.USUAL;
    private Limits limits = Limits.USUAL;
    private Optional<PeoplePlace> people = Optional.empty();

    private Builder(
        ClickHouseSettings clickHouse, Map<String, String> kafka, Path folder, Secret token) {
      this.clickHouse = clickHouse;
      this.kafka = kafka;
      this.folder = folder;
      this.token = token;
    }

    public Builder withZone(ZoneId reporting) {
      zone = reporting;
      return this;
    }

    /** Names to answer to, and the addresses of what stands in front and passes requests on. */
    public Builder withFront(Set<String> names, Set<String> proxies) {
      hosts = names;
      trustedProxies = proxies;
      return this;
    }

    public Builder withAllowReplay(boolean allowed) {
      allowReplay = allowed;
      return this;
    }

    public Builder withOneTimePassword(Secret password) {
      oneTimePassword = Optional.of(password);
      return this;
    }

    public Builder withMaxUploadBytes(long bytes) {
      maxUploadBytes = bytes;
      return this;
    }

    public Builder withReadiness(List<Supplier<ReadyPart>> parts) {
      readiness = parts;
      return this;
    }

    public Builder withChains(UnitChains topics) {
      chains = topics;
      return this;
    }

    public Builder withPeriods(Calendars named, UnitPages answering) {
      calendars = named;
      units = answering;
      return this;
    }

    public Builder withReconcileAt(Optional<LocalTime> hour) {
      reconcileAt = hour;
      return this;
    }

    public Builder withReaders(Supplier<List<PageReader>> pages) {
      readers = pages;
      return this;
    }

    /** Elsewhere than in a file of the folder. */
    public Builder withPeople(PeoplePlace place) {
      people = Optional.of(place);
      return this;
    }

    public Builder withLimits(Limits costly) {
      limits = costly;
      return this;
    }

    public Builder withReports(ReportSettings office) {
      reports = office;
      return this;
    }

    /**
     * The settings as they are now.
     *
     * @throws IllegalArgumentException where a bound is below what makes sense
     */
    public DashboardSettings build() {
      return new DashboardSettings(
          "127.0.0.1",
          hosts,
          trustedProxies,
          clickHouse,
          kafka,
          people.orElse(new PeoplePlace.InFile(folder.resolve("people"))),
          folder.resolve("uploads"),
          zone,
          allowReplay,
          token,
          oneTimePassword,
          Duration.ofDays(30),
          BigDecimal.ONE,
          maxUploadBytes,
          readiness,
          chains,
          calendars,
          units,
          reconcileAt,
          readers,
          limits,
          reports);
    }
  }
}
