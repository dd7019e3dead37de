package org.viewledger.local.dashboard;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.viewledger.dashboard.DashboardApp;
import org.viewledger.dashboard.DashboardSettings;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.accounts.Secret;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.http.ReadyPart;
import org.viewledger.dashboard.pages.HelpLine;
import org.viewledger.dashboard.pages.SampleDoor;
import org.viewledger.dashboard.people.PeoplePlace;
import org.viewledger.dashboard.query.PageReader;
import org.viewledger.dashboard.query.UnitChains;
import org.viewledger.dashboard.site.Site;
import org.viewledger.dashboard.warehouse.ClickHouseSettings;
import org.viewledger.local.broker.BrokerAccess;
import org.viewledger.local.folder.DataFolder;
import org.viewledger.local.folder.DurableFile;
import org.viewledger.local.parts.Part;
import org.viewledger.local.settings.Settings;
import org.viewledger.stream.access.WarehouseAccess;

/**
 * The API and the pages. Put together with the other parts, it listens when all of them are ready.
 */
public final class DashboardPart implements Part {
  private static final Duration LONGEST_QUERY = Duration.ofSeconds(60);

  private final DataFolder folder;
  private final Settings settings;
  private final BrokerAccess broker;
  private final Supplier<WarehouseAccess> warehouse;
  private final List<Supplier<ReadyPart>> readiness;
  private final UnitChains chains;
  private final UnitPages units;
  private final Supplier<List<PageReader>> readers;
  private final Optional<PeoplePlace> people;
  private final List<SamplePerson> samples;
  private final String password = OneTimePassword.draw();
  private List<SampleDoor> doors = List.of();
  private @Nullable DashboardApp app;
  private @Nullable URI address;

  /**
   * @param warehouse asked when this starts, which is when the engine has an address
   * @param readiness what {@code /health/ready} says of the other parts
   * @param chains the units whose topics a page's posts take, as the ledger has them
   * @param units which pages they answer for
   * @param readers how each page's connector stands
   * @param people where people's records are kept; empty: in the folder
   * @param samples whom everybody may sign in as; nobody but in the demo
   */
  public DashboardPart(
      DataFolder folder,
      Settings settings,
      BrokerAccess broker,
      Supplier<WarehouseAccess> warehouse,
      List<Supplier<ReadyPart>> readiness,
      UnitChains chains,
      UnitPages units,
      Supplier<List<PageReader>> readers,
      Optional<PeoplePlace> people,
      List<SamplePerson> samples) {
    this.folder = folder;
    this.settings = settings;
    this.broker = broker;
    this.warehouse = warehouse;
    this.readiness = List.copyOf(readiness);
    this.chains = chains;
    this.units = units;
    this.readers = readers;
    this.people = people;
    this.samples = List.copyOf(samples);
  }

  @Override
  public String name() {
    return "API and pages";
  }

  /** The first administrator's way in; it works once. */
  public String oneTimePassword() {
    return password;
  }

  /** The accounts to try, made at the start. */
  public List<SampleDoor> doors() {
    return doors;
  }

  @Override
  public void start() throws IOException {
    Files.createDirectories(folder.people());
    Files.deleteIfExists(folder.address());
    WarehouseAccess access = warehouse.get();
    DashboardSettings.Builder dashboard =
        DashboardSettings.of(
                new ClickHouseSettings(
                    URI.create(access.url()), access.user(), access.key(), LONGEST_QUERY),
                broker.clientProperties(),
                folder.people(),
                Secret.of(ApiToken.in(folder.token()).value()))
            .withZone(settings.zone())
            .withAllowReplay(settings.allowReplay())
            .withOneTimePassword(Secret.of(password))
            .withReadiness(readiness)
            .withChains(chains)
            .withReaders(readers)
            .withFront(settings.front().names(), settings.front().proxies())
            .withPeriods(Reporting.calendars(settings), units)
            .withReports(Reporting.reports(settings));
    people.ifPresent(dashboard::withPeople);
    DashboardSettings complete = dashboard.build();
    if (!samples.isEmpty()) {
      doors = SampleAccounts.make(complete.people(), samples, Clock.systemUTC());
    }
    app =
        DashboardApp.create(
            complete,
            Site.pages(
                settings.helper().map(helper -> new HelpLine(helper.name(), helper.phone())),
                bodies(),
                doors),
            Clock.systemUTC());
  }

  private Map<Role, String> bodies() {
    Map<Role, String> bodies = new EnumMap<>(Role.class);
    settings.bodies().forEach((id, name) -> Role.of(id).ifPresent(role -> bodies.put(role, name)));
    return bodies;
  }

  /**
   * Begins to listen, unless it does so already, and says so in the folder's file {@code address}.
   *
   * @param port 0 for any free one
   */
  public URI listen(int port) throws IOException {
    DashboardApp created = app;
    if (created == null) {
      throw new IllegalStateException("not started");
    }
    if (address != null) {
      return address;
    }
    address = URI.create("http://127.0.0.1:" + created.start(port));
    DurableFile.write(folder.address(), address + "\n");
    return address;
  }

  @Override
  public void stop() throws IOException {
    Files.deleteIfExists(folder.address());
    if (app != null) {
      app.close();
    }
  }
}
