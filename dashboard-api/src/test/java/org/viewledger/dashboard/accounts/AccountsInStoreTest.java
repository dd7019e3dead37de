package org.viewledger.dashboard.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.SetClock;
import org.viewledger.dashboard.accounts.AccountRefusedException.Reason;
import org.viewledger.dashboard.accounts.Session.Means;
import org.viewledger.dashboard.audit.Deed;
import org.viewledger.dashboard.people.PeopleForTests;
import org.viewledger.dashboard.people.PeopleStore;

/** Accounts over the store: what ends when, and what works once. */
final class AccountsInStoreTest {
  private static final String PASSWORD = "bốn con ngựa vằn";
  private static final String PIN = "198512";

  private final SetClock clock = new SetClock("2026-01-13T02:00:00Z");
  private final List<String> deeds = new ArrayList<>();
  private final PeopleStore store = PeopleForTests.open("accounts-" + System.nanoTime());
  private final Accounts accounts = accounts(new Hashing(new Hashing.Cost(64, 1, 1)));

  private Accounts accounts(Hashing hashing) {
    return Accounts.over(
        store,
        hashing,
        new Accounts.Setup(
            Secret.of("token-of-up"),
            Optional.empty(),
            Duration.ofDays(30),
            List.of("viewledger"),
            unit -> unit.equals("tinh") ? Set.of("tinh", "phuong") : Set.of(unit)),
        clock,
        (person, what, subject, detail) ->
            deeds.add(person + ' ' + Deed.of(what).id() + ' ' + subject));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void accountIsFoundAsItWasMade() {
    String name =
        create("Lân", Set.of(Role.COMMUNICATIONS, Role.LEADERSHIP), Optional.of("phuong"));
    assertThat(name).isEqualTo("lan");
    Person lan = accounts.persons().find("lan").orElseThrow();
    assertThat(lan.displayName()).isEqualTo("Nguyễn Thị Lan");
    assertThat(lan.roles()).containsExactlyInAnyOrder(Role.COMMUNICATIONS, Role.LEADERSHIP);
    assertThat(lan.unit()).contains("phuong");
    assertThat(lan.active()).isTrue();
    assertThat(lan.hasPassword()).isFalse();
    assertThat(lan.createdBy()).isEqualTo("administrator");
    assertThat(deeds).containsExactly("administrator account.created lan");
    assertRefused(
        Reason.NAME_TAKEN, () -> create("LAN", Set.of(Role.LEADERSHIP), Optional.empty()));
    assertRefused(
        Reason.NAME_NOT_ALLOWED,
        () -> create("Lan Anh", Set.of(Role.LEADERSHIP), Optional.empty()));
    assertRefused(Reason.NO_ROLE, () -> create("hoa", Set.of(), Optional.empty()));
  }

  @Test
  void passwordIsChosenBySlipOnceAndSignsIn() {
    lan();
    String code = slip(Slips.Purpose.PASSWORD);
    assertRefused(
        Reason.PASSWORD_SHORT, () -> accounts.passwords().choose(code, "ngắn quá", "ngắn quá"));
    assertRefused(
        Reason.PASSWORDS_DIFFER, () -> accounts.passwords().choose(code, PASSWORD, PASSWORD + "!"));
    assertThat(accounts.passwords().choose(code, PASSWORD, PASSWORD)).isEqualTo("lan");
    assertRefused(Reason.SLIP_SPENT, () -> accounts.passwords().choose(code, PASSWORD, PASSWORD));
    // Telex composes marks one way, another keyboard another way.
    assertThat(signIn("LÂN", "bo\u0302\u0301n con ngu\u031B\u0323a va\u0306\u0300n")).isPresent();
    assertThat(signIn("lan", PASSWORD + " ")).isEmpty();
    assertThat(signIn("nobody", PASSWORD)).isEmpty();
    assertThat(signIn("lan", "x".repeat(5000))).isEmpty();
  }

  /** As much for a name that nobody has, which could be told by the time it takes otherwise. */
  @Test
  void refusedSignInsAreWrittenDownWithoutNamesThatNobodyHas() {
    lan();
    accounts.passwords().choose(slip(Slips.Purpose.PASSWORD), PASSWORD, PASSWORD);
    deeds.clear();
    assertThat(signIn("lan", "không phải mật khẩu")).isEmpty();
    assertThat(signIn(PASSWORD, "typed into the wrong field")).isEmpty();
    assertThat(accounts.signIn().once("guessed", "203.0.113.9")).isEmpty();
    assertThat(deeds)
        .containsExactly(
            "lan sign-in.refused lan",
            "- sign-in.refused -",
            "administrator sign-in.refused administrator");
  }

  @Test
  void slipIsForItsPurposeForSevenDaysAndTheLastOneCounts() {
    lan();
    String first = slip(Slips.Purpose.DEVICE);
    assertThat(accounts.slips().person(first, Slips.Purpose.PASSWORD)).isEmpty();
    assertThat(accounts.slips().person(first, Slips.Purpose.DEVICE)).contains("lan");
    String second = slip(Slips.Purpose.DEVICE);
    assertThat(accounts.slips().person(first, Slips.Purpose.DEVICE)).isEmpty();
    clock.advance(Duration.ofDays(7).minusMillis(1));
    assertThat(accounts.slips().person(second, Slips.Purpose.DEVICE)).contains("lan");
    clock.advance(Duration.ofMillis(1));
    assertThat(accounts.slips().person(second, Slips.Purpose.DEVICE)).isEmpty();
    assertRefused(
        Reason.SLIP_SPENT, () -> accounts.devices().enrol(second, PIN, PIN, "Điện thoại"));
  }

  @Test
  void ofTwoWhoSpendASlipAtOnceOneSucceeds() throws Exception {
    lan();
    String code = slip(Slips.Purpose.DEVICE);
    int enrolled = 0;
    for (boolean done :
        atOnce(
            6,
            () -> {
              try {
                accounts.devices().enrol(code, PIN, PIN, "");
                return true;
              } catch (AccountRefusedException e) {
                return false;
              }
            })) {
      enrolled += done ? 1 : 0;
    }
    assertThat(enrolled).isEqualTo(1);
    assertThat(accounts.devices().of("lan")).hasSize(1);
  }

  @Test
  void fiveWrongPinsEndADeviceAndARightOneForgetsFour() {
    lan();
    Devices.Enrolled phone = enrol();
    Device device = accounts.devices().find(phone.secret()).orElseThrow();
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 4; i++) {
        assertThat(pin(device, phone, "111999")).isEqualTo(Devices.Verdict.WRONG);
      }
      assertThat(pin(device, phone, PIN)).isEqualTo(Devices.Verdict.RIGHT);
    }
    Session session = accounts.signIn().onDevice("lan", device.id());
    for (int i = 0; i < 4; i++) {
      assertThat(pin(device, phone, "111999")).isEqualTo(Devices.Verdict.WRONG);
    }
    assertThat(pin(device, phone, "111999")).isEqualTo(Devices.Verdict.ENDED);
    assertThat(pin(device, phone, PIN)).as("also the right one").isEqualTo(Devices.Verdict.ENDED);
    assertThat(accounts.devices().find(phone.secret())).isEmpty();
    assertThat(accounts.sessions().find(session.id())).isEmpty();
  }

  @Test
  void manyPinsAtOnceAreNoMoreThanFive() throws Exception {
    lan();
    Devices.Enrolled phone = enrol();
    Device device = accounts.devices().find(phone.secret()).orElseThrow();
    List<Integer> guesses = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      guesses.add(200_001 + i);
    }
    int wrong = 0;
    for (Devices.Verdict verdict :
        atOnce(40, () -> pin(device, phone, Integer.toString(next(guesses))))) {
      wrong += verdict == Devices.Verdict.WRONG ? 1 : 0;
    }
    assertThat(wrong).isLessThan(5);
    assertThat(accounts.devices().find(phone.secret())).isEmpty();
  }

  private static int next(List<Integer> guesses) {
    synchronized (guesses) {
      return guesses.remove(guesses.size() - 1);
    }
  }

  @Test
  void deviceIsKeptNinetyDaysAfterItsLastUse() {
    lan();
    Devices.Enrolled phone = enrol();
    clock.advance(Duration.ofDays(89));
    Device device = accounts.devices().find(phone.secret()).orElseThrow();
    assertThat(pin(device, phone, PIN)).isEqualTo(Devices.Verdict.RIGHT);
    clock.advance(Duration.ofDays(90).minusMillis(1));
    assertThat(accounts.devices().find(phone.secret())).isPresent();
    clock.advance(Duration.ofMillis(1));
    assertThat(accounts.devices().find(phone.secret())).isEmpty();
  }

  @Test
  void theStoreAloneTellsNoPin() {
    lan();
    Devices.Enrolled phone = enrol();
    String kept =
        store.transact(
            connection -> {
              try (var select = connection.prepareStatement("SELECT pin_hash FROM device");
                  var row = select.executeQuery()) {
                row.next();
                return row.getString(1);
              }
            });
    Hashing hashing = new Hashing(new Hashing.Cost(64, 1, 1));
    assertThat(hashing.matches(PIN, kept)).isFalse();
    assertThat(hashing.matches(PIN + '\n' + phone.secret(), kept)).isTrue();
  }

  @Test
  void pinIsChangedByWhoKnowsIt() {
    lan();
    Devices.Enrolled phone = enrol();
    Device device = accounts.devices().find(phone.secret()).orElseThrow();
    assertRefused(
        Reason.PIN_WRONG,
        () -> accounts.devices().changePin(device, phone.secret(), "111999", "220871", "220871"));
    assertRefused(
        Reason.PIN_GUESSABLE,
        () -> accounts.devices().changePin(device, phone.secret(), PIN, "123456", "123456"));
    accounts.devices().changePin(device, phone.secret(), PIN, "220871", "220871");
    assertThat(pin(device, phone, PIN)).isEqualTo(Devices.Verdict.WRONG);
    assertThat(pin(device, phone, "220871")).isEqualTo(Devices.Verdict.RIGHT);
  }

  @Test
  void guesserSlowsDownNobodyElse() {
    lan();
    accounts.passwords().choose(slip(Slips.Purpose.PASSWORD), PASSWORD, PASSWORD);
    Devices.Enrolled phone = enrol();
    Device device = accounts.devices().find(phone.secret()).orElseThrow();
    for (int i = 0; i < 5; i++) {
      assertThat(accounts.signIn().password("lan", "guess " + i, "203.0.113.9", Optional.empty()))
          .isEmpty();
    }
    assertThatThrownBy(
            () -> accounts.signIn().password("lan", PASSWORD, "203.0.113.9", Optional.empty()))
        .as("the guesser waits, even with the right one")
        .isInstanceOf(TooManyAttemptsException.class);
    assertThat(signIn("lan", PASSWORD)).as("from elsewhere").isPresent();
    assertThat(accounts.signIn().password("lan", PASSWORD, "203.0.113.9", Optional.of(device)))
        .as("from the same address, on the own device")
        .isPresent();
    assertThat(accounts.persons().find("lan").orElseThrow().active()).isTrue();
  }

  @Test
  void whoTriesManyNamesFromOnePlaceWaitsToo() {
    for (int i = 0; i < 60; i++) {
      assertThat(accounts.signIn().password("name" + i, PASSWORD, "203.0.113.9", Optional.empty()))
          .isEmpty();
    }
    assertThatThrownBy(
            () -> accounts.signIn().password("name60", PASSWORD, "203.0.113.9", Optional.empty()))
        .isInstanceOf(TooManyAttemptsException.class);
    assertThat(accounts.signIn().password("name60", PASSWORD, "203.0.113.10", Optional.empty()))
        .isEmpty();
  }

  @Test
  void sessionEndsWhenIdleAndInAnyCase() {
    lan();
    Devices.Enrolled phone = enrol();
    Session byPassword = accounts.sessions().begin("lan", Means.PASSWORD, OptionalLong.empty());
    Session byDevice = accounts.signIn().onDevice("lan", phone.id());
    for (int hour = 1; hour < 12; hour++) {
      clock.advance(Duration.ofHours(1));
      assertThat(accounts.sessions().find(byPassword.id())).as("hour " + hour).isPresent();
      assertThat(accounts.sessions().find(byDevice.id())).as("hour " + hour).isPresent();
    }
    clock.advance(Duration.ofHours(1));
    assertThat(accounts.sessions().find(byPassword.id())).as("12 h by password").isEmpty();
    assertThat(accounts.sessions().find(byDevice.id())).as("used, on a device").isPresent();
    clock.advance(Duration.ofHours(12).minusMillis(1));
    assertThat(accounts.sessions().find(byDevice.id())).as("just not idle").isPresent();
    clock.advance(Duration.ofHours(12));
    assertThat(accounts.sessions().find(byDevice.id())).as("idle").isEmpty();
  }

  @Test
  void sessionOnADeviceEndsAfterThirtyDaysOfUse() {
    lan();
    Session session = accounts.signIn().onDevice("lan", enrol().id());
    for (int hour = 0; hour < 30 * 24 - 6; hour += 6) {
      clock.advance(Duration.ofHours(6));
      assertThat(accounts.sessions().find(session.id())).as("hour " + hour).isPresent();
    }
    clock.advance(Duration.ofHours(6));
    assertThat(accounts.sessions().find(session.id())).isEmpty();
  }

  @Test
  void otherRightsAreHadByAnotherSessionOnly() {
    lan();
    Session session = accounts.sessions().begin("lan", Means.PASSWORD, OptionalLong.empty());
    change(Set.of(Role.COMMUNICATIONS), "Lan khác tên");
    assertThat(accounts.sessions().find(session.id())).as("same rights").isPresent();
    change(Set.of(Role.COMMUNICATIONS, Role.WORKING_GROUP), "Lan khác tên");
    assertThat(accounts.sessions().find(session.id())).isEmpty();
  }

  private void change(Set<Role> roles, String displayName) {
    accounts
        .persons()
        .change("lan", new Persons.Draft(displayName, roles, Optional.of("phuong")), "quantri1");
  }

  @Test
  void whoIsSwitchedOffHasNoWayInLeft() {
    lan();
    accounts.passwords().choose(slip(Slips.Purpose.PASSWORD), PASSWORD, PASSWORD);
    Devices.Enrolled phone = enrol();
    String code = slip(Slips.Purpose.DEVICE);
    Session session = accounts.signIn().onDevice("lan", phone.id());
    String token =
        accounts
            .tokens()
            .make("máy", Set.of(Scope.READ_FIGURES), 30, "lan", accounts.permissions("lan"));
    String share = accounts.shares().make(shown("phuong"), 30, "lan");
    assertThat(accounts.openShare(share)).isPresent();
    accounts.persons().switchTo("lan", false, "quantri1");
    assertThat(accounts.sessions().find(session.id())).isEmpty();
    assertThat(accounts.devices().find(phone.secret())).isEmpty();
    assertThat(accounts.slips().person(code, Slips.Purpose.DEVICE)).isEmpty();
    assertThat(signIn("lan", PASSWORD)).isEmpty();
    assertThat(accounts.permissions("lan")).isEmpty();
    assertThat(accounts.openShare(share)).as("a link that they made").isEmpty();
    assertThat(accounts.tokens().find(token)).as("lets in, but may nothing").isPresent();
    accounts.persons().switchTo("lan", true, "quantri1");
    assertThat(signIn("lan", PASSWORD)).as("switched on again").isPresent();
  }

  @Test
  void changedPasswordEndsTheOtherSessions() {
    lan();
    accounts.passwords().choose(slip(Slips.Purpose.PASSWORD), PASSWORD, PASSWORD);
    Session here = signIn("lan", PASSWORD).orElseThrow();
    Session there = signIn("lan", PASSWORD).orElseThrow();
    Person lan = accounts.persons().find("lan").orElseThrow();
    assertRefused(
        Reason.PASSWORD_WRONG,
        () ->
            accounts
                .passwords()
                .change(lan, here, "sai mật khẩu rồi", "cá rô đồng nướng", "cá rô đồng nướng"));
    accounts.passwords().change(lan, here, PASSWORD, "cá rô đồng nướng", "cá rô đồng nướng");
    assertThat(accounts.sessions().find(here.id())).isPresent();
    assertThat(accounts.sessions().find(there.id())).isEmpty();
    assertThat(signIn("lan", PASSWORD)).isEmpty();
    assertThat(signIn("lan", "cá rô đồng nướng")).isPresent();
  }

  @Test
  void digestOfAnOlderCostIsMadeAnewWhenSomebodySignsIn() {
    lan();
    accounts.passwords().choose(slip(Slips.Purpose.PASSWORD), PASSWORD, PASSWORD);
    Accounts dearer = accounts(new Hashing(new Hashing.Cost(128, 2, 1)));
    assertThat(accounts.persons().passwordHash("lan").orElseThrow()).contains("$m=64,t=1,p=1$");
    assertThat(dearer.signIn().password("lan", PASSWORD, "192.0.2.1", Optional.empty()))
        .isPresent();
    assertThat(accounts.persons().passwordHash("lan").orElseThrow()).contains("$m=128,t=2,p=1$");
    assertThat(signIn("lan", PASSWORD)).isPresent();
  }

  @Test
  void shareLinkOpensForItsTermWhileItsMakerSeesTheUnit() {
    lan();
    String token = accounts.shares().make(shown("phuong"), 30, "lan");
    ShareLink link = accounts.openShare(token).orElseThrow();
    assertThat(link.shown().unit()).contains("phuong");
    accounts.shares().count(link.id());
    accounts.shares().count(link.id());
    assertThat(accounts.shares().all()).singleElement().extracting(ShareLink::used).isEqualTo(2L);
    assertThat(accounts.openShare(token + "x")).isEmpty();
    accounts
        .persons()
        .change(
            "lan",
            new Persons.Draft("Lan", Set.of(Role.COMMUNICATIONS), Optional.of("phuong-khac")),
            "quantri1");
    assertThat(accounts.openShare(token)).as("of a unit that is not theirs any more").isEmpty();
    accounts
        .persons()
        .change(
            "lan",
            new Persons.Draft("Lan", Set.of(Role.COMMUNICATIONS), Optional.of("tinh")),
            "quantri1");
    assertThat(accounts.openShare(token)).as("of one above it").isPresent();
    clock.advance(Duration.ofDays(30));
    assertThat(accounts.openShare(token)).as("after its term").isEmpty();
    assertRefused(
        Reason.TERM_OUT_OF_BOUNDS, () -> accounts.shares().make(shown("phuong"), 366, "lan"));
    assertRefused(
        Reason.TERM_OUT_OF_BOUNDS, () -> accounts.shares().make(shown("phuong"), 0, "lan"));
  }

  @Test
  void endedShareLinkStaysEnded() {
    String token = accounts.shares().make(shown("phuong"), 365, SignIn.ADMINISTRATOR);
    long id = accounts.openShare(token).orElseThrow().id();
    accounts.shares().end(id, "quantri1");
    assertThat(accounts.openShare(token)).isEmpty();
    assertThat(accounts.shares().all())
        .singleElement()
        .satisfies(link -> assertThat(link.endedAt()).contains(clock.instant()));
  }

  @Test
  void tokenLetsInForItsTermAndSaysWhenItWasUsed() {
    lan();
    Set<Permission> may = accounts.permissions("lan");
    assertRefused(
        Reason.SCOPE_NOT_YOURS,
        () -> accounts.tokens().make("chốt", Set.of(Scope.CLOSE), 30, "lan", may));
    assertRefused(Reason.NO_SCOPE, () -> accounts.tokens().make("x", Set.of(), 30, "lan", may));
    assertRefused(
        Reason.TERM_OUT_OF_BOUNDS,
        () -> accounts.tokens().make("x", Set.of(Scope.READ_FIGURES), 366, "lan", may));
    String token =
        accounts.tokens().make("bảng tỉnh", Set.of(Scope.WRITE_IMPORTS), 365, "lan", may);
    assertThat(accounts.tokens().all().get(0).usedOn()).isEmpty();
    assertThat(accounts.tokens().find(token).orElseThrow().scopes())
        .containsExactly(Scope.WRITE_IMPORTS);
    assertThat(accounts.tokens().all().get(0).usedOn())
        .contains(java.time.LocalDate.parse("2026-01-13"));
    assertThat(accounts.tokens().find(token.substring(0, token.length() - 1))).isEmpty();
    clock.advance(Duration.ofDays(365));
    assertThat(accounts.tokens().find(token)).isEmpty();
    String other = accounts.tokens().make("khác", Set.of(Scope.READ_FIGURES), 1, "lan", may);
    accounts.tokens().end(accounts.tokens().find(other).orElseThrow().id(), "quantri1");
    assertThat(accounts.tokens().find(other)).isEmpty();
  }

  private static ShareLink.Shown shown(String unit) {
    return new ShareLink.Shown(Optional.of(unit), Optional.empty(), Optional.empty());
  }

  private void lan() {
    create("lan", Set.of(Role.COMMUNICATIONS), Optional.of("phuong"));
  }

  private String create(String name, Set<Role> roles, Optional<String> unit) {
    return accounts
        .persons()
        .create(name, new Persons.Draft("Nguyễn Thị Lan", roles, unit), "administrator");
  }

  private String slip(Slips.Purpose purpose) {
    return accounts.slips().issue("lan", purpose, "administrator").code();
  }

  private Devices.Enrolled enrol() {
    return accounts.devices().enrol(slip(Slips.Purpose.DEVICE), PIN, PIN, "Điện thoại");
  }

  private Devices.Verdict pin(Device device, Devices.Enrolled enrolled, String pin) {
    return accounts.devices().tryPin(device, enrolled.secret(), pin);
  }

  private Optional<Session> signIn(String name, String password) {
    return accounts.signIn().password(name, password, "192.0.2.1", Optional.empty());
  }

  private static void assertRefused(Reason reason, Runnable asked) {
    assertThatThrownBy(asked::run)
        .isInstanceOfSatisfying(
            AccountRefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static <T> List<T> atOnce(int threads, Callable<T> work)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
