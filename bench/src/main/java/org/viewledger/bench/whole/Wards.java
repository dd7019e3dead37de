package org.viewledger.bench.whole;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.viewledger.bench.load.YearTables;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.accounts.Accounts;
import org.viewledger.dashboard.accounts.Hashing;
import org.viewledger.dashboard.accounts.Persons;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.accounts.Scope;
import org.viewledger.dashboard.accounts.Secret;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.people.PeoplePlace;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.query.Unit;
import org.viewledger.dashboard.query.UnitChains;

/**
 * Units as a nation has them: provinces under one root, under each province wards with a page each,
 * and of some wards a person who asks by a token.
 */
public final class Wards {
  public static final String ROOT = "ca-nuoc";

  private static final int PROVINCES = 34;
  private static final String MAKER = "bench";

  private Wards() {}

  static String ward(int number) {
    return "phuong-" + number;
  }

  /** The units and which page belongs to which. */
  public static UnitPages units(int pages) {
    List<UnitPages.Place> places = new ArrayList<>();
    List<UnitPages.Span> spans = new ArrayList<>();
    places.add(new UnitPages.Place(new Unit(ROOT, "Cả nước"), Optional.empty()));
    for (int i = 0; i < Math.min(PROVINCES, pages); i++) {
      places.add(new UnitPages.Place(new Unit("tinh-" + i, "Tỉnh " + i), Optional.of(ROOT)));
    }
    for (int i = 0; i < pages; i++) {
      places.add(
          new UnitPages.Place(
              new Unit(ward(i), "Phường " + i), Optional.of("tinh-" + i % PROVINCES)));
      spans.add(
          new UnitPages.Span(
              new PageKey("facebook", YearTables.pageId(i)),
              ward(i),
              Optional.empty(),
              Optional.empty()));
    }
    return new UnitPages(places, spans);
  }

  /** Every page takes the root's topics. */
  public static UnitChains chains() {
    return new UnitChains(new TreeMap<>(), List.of(ROOT));
  }

  /** Makes an account and a token for a person of each of the first wards. */
  public static List<String> tokens(PeoplePlace place, UnitPages units, int wards, Clock clock) {
    List<String> tokens = new ArrayList<>();
    try (PeopleStore store = PeopleStore.open(place)) {
      Accounts accounts =
          Accounts.over(
              store,
              new Hashing(Hashing.STANDARD),
              new Accounts.Setup(
                  Secret.of("not used here"),
                  Optional.empty(),
                  Duration.ofDays(1),
                  List.of(),
                  units::below),
              clock,
              (who, deed, what, more) -> {});
      for (int i = 0; i < wards; i++) {
        Persons.Draft draft =
            new Persons.Draft("Cán bộ " + i, Set.of(Role.COMMUNICATIONS), Optional.of(ward(i)));
        String person = accounts.persons().create("canbo" + i, draft, MAKER);
        tokens.add(
            accounts
                .tokens()
                .make(
                    "bench", Set.of(Scope.READ_FIGURES), 1, person, accounts.permissions(person)));
      }
    }
    return tokens;
  }
}
