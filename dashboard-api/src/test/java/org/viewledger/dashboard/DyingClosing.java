package org.viewledger.dashboard;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.dashboard.closings.ClosedBook;
import org.viewledger.dashboard.closings.Closings;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.warehouse.ClickHouseSettings;
import org.viewledger.dashboard.warehouse.ClickHouseWarehouse;
import org.viewledger.dashboard.warehouse.ClosedBookTables;
import org.viewledger.dashboard.warehouse.WarehouseLedger;

/**
 * A process that closes October 2026 and is gone, without a word to anybody, when the figures are
 * frozen and not yet marked as closed. Its arguments: ClickHouse's address and user, the file of
 * people's records and the present instant; the password comes by standard input.
 */
final class DyingClosing {
  /** As of a process that {@code kill -9} ended. */
  static final int GONE = 137;

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private DyingClosing() {}

  /** Runs one in a process of its own. */
  static int run(ClickHouseSettings tables, Path people, String now) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DyingClosing.class.getName(),
                tables.url().toString(),
                tables.user(),
                people.toString(),
                now)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var password = process.getOutputStream()) {
      password.write(tables.key().getBytes(StandardCharsets.UTF_8));
    }
    return process.waitFor();
  }

  public static void main(String[] args) throws Exception {
    String key = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
    ClickHouseSettings where =
        new ClickHouseSettings(URI.create(args[0]), args[1], key, Duration.ofSeconds(30));
    try (ClickHouseWarehouse warehouse = new ClickHouseWarehouse(where);
        PeopleStore people = PeopleStore.inFile(Path.of(args[2]))) {
      MetricCatalogue catalogue = MetricCatalogue.standard();
      Ledger ledger =
          new WarehouseLedger(warehouse, catalogue, ZONE, Unit.EVERYTHING, BigDecimal.ONE);
      ClosedBook book =
          new ClosedBookTables(
              warehouse, ledger, catalogue, UnitPages.EVERYTHING, ZONE, BigDecimal.ONE);
      Clock clock = Clock.fixed(Instant.parse(args[3]), ZoneOffset.UTC);
      new Closings(people, ledger, dyingAfterFreeze(book), UnitPages.EVERYTHING, ZONE, clock)
          .close(
              ReportingCalendar.CIVIL.find("2026-10").orElseThrow(),
              Unit.EVERYTHING.id(),
              "Nguyễn Thị Lan");
    }
  }

  private static ClosedBook dyingAfterFreeze(ClosedBook book) {
    return (ClosedBook)
        Proxy.newProxyInstance(
            ClosedBook.class.getClassLoader(),
            new Class<?>[] {ClosedBook.class},
            (proxy, method, arguments) -> {
              try {
                Object result = method.invoke(book, arguments);
                if (method.getName().equals("freeze")) {
                  Runtime.getRuntime().halt(GONE);
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
