package org.viewledger.dashboard.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.viewledger.dashboard.closings.Basis;
import org.viewledger.dashboard.closings.ClosedBook;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.closings.Closings;
import org.viewledger.dashboard.closings.FigureKey;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.people.PeopleForTests;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.periods.ReportingCalendar;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.Unit;

final class SignOffsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");
  private static final String UNIT = Unit.EVERYTHING.id();
  private static final Period OCTOBER = ReportingCalendar.CIVIL.find("2026-10").orElseThrow();

  private final PeopleStore people = PeopleForTests.open("sign-offs-" + UUID.randomUUID());
  private final Map<FigureKey, BigInteger> figures = new HashMap<>();
  private final List<String> account = new ArrayList<>();
  private final Clock clock = Clock.fixed(NOW, ZONE);
  private final Closings closings =
      new Closings(people, ledger(), book(), UnitPages.EVERYTHING, ZONE, clock);
  private final SignOffs signOffs =
      new SignOffs(
          people,
          closings,
          Calendars.CIVIL,
          (person, deed, subject, detail) -> account.add(person + ' ' + deed + ' ' + detail),
          clock);

  SignOffsTest() {
    figures.put(new FigureKey(Basis.IN_PERIOD, "views", ""), BigInteger.valueOf(2500));
    figures.put(new FigureKey(Basis.IN_PERIOD, "views", "xay-dung-dang"), BigInteger.valueOf(2000));
  }

  @AfterEach
  void close() {
    people.close();
  }

  /** A ledger that knows which cut is the newest, and nothing else. */
  private static Ledger ledger() {
    return (Ledger)
        Proxy.newProxyInstance(
            Ledger.class.getClassLoader(),
            new Class<?>[] {Ledger.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("latestCut")) {
                return new Cut(7, NOW, Map.of());
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }

  /** A book whose frozen figures are those of the field. */
  private ClosedBook book() {
    return (ClosedBook)
        Proxy.newProxyInstance(
            ClosedBook.class.getClassLoader(),
            new Class<?>[] {ClosedBook.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "freeze" -> null;
                  case "holds" -> true;
                  case "figures" -> Map.copyOf(figures);
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private Closing closed() {
    return closings.close(OCTOBER, UNIT, "Lan");
  }

  @Test
  void isAskedForAndApprovedByAnotherPersonOverTheSameFigures() {
    Closing closing = closed();
    String token = signOffs.ask(closing, "Lan");
    SignOff asked = signOffs.byLink(token);
    assertThat(asked.state()).isEqualTo(SignOff.State.ASKED);
    assertThat(asked.figuresHash()).matches("[0-9a-f]{64}");
    assertThat(signOffs.waiting()).containsExactly(asked);

    signOffs.approve(asked, "Minh");
    SignOff approved = signOffs.of(closing).orElseThrow();
    assertThat(approved.state()).isEqualTo(SignOff.State.APPROVED);
    assertThat(approved.decided()).contains(new SignOff.Decision("Minh", NOW));
    assertThat(signOffs.waiting()).isEmpty();
    assertThat(account)
        .containsExactly(
            "Lan period.sign-off-asked sha256=" + asked.figuresHash(),
            "Minh period.signed-off sha256=" + asked.figuresHash());
    refused(SignOffRefusedException.Reason.DECIDED, () -> signOffs.approve(approved, "Hoa"));
  }

  @Test
  void theHashIsOfTheFiguresAndOfTheClosing() {
    Closing closing = closed();
    String hash = signOffs.byLink(signOffs.ask(closing, "Lan")).figuresHash();
    // Worked out by hand from the lines, sorted, after the closing's own.
    String lines =
        """
        C|calendar|2026-10|all|1|2026-10-01|2026-10-31|7
        in-period|views|xay-dung-dang|2000
        in-period|views||2500
        """;
    assertThat(hash).isEqualTo(FrozenHash.sha256(lines));
  }

  @Test
  void isNotGivenByWhoeverClosedOrAskedWhateverTheSpelling() {
    SignOff asked = signOffs.byLink(signOffs.ask(closed(), "Hoa"));
    refused(SignOffRefusedException.Reason.SAME_PERSON, () -> signOffs.approve(asked, "lan "));
    refused(SignOffRefusedException.Reason.SAME_PERSON, () -> signOffs.approve(asked, "HOA"));
    refused(
        SignOffRefusedException.Reason.SAME_PERSON, () -> signOffs.approve(asked, "lan/token-3"));
    refused(SignOffRefusedException.Reason.SAME_PERSON, () -> signOffs.giveBack(asked, "Lan", "x"));
  }

  @Test
  void whatAProgramClosedItsOwnerDoesNotSignOff() {
    Closing closing = closings.close(OCTOBER, UNIT, "lan/token-3");
    SignOff asked = signOffs.byLink(signOffs.ask(closing, "lan/token-3"));
    refused(SignOffRefusedException.Reason.SAME_PERSON, () -> signOffs.approve(asked, "Lan"));
    signOffs.approve(asked, "lana");
    assertThat(signOffs.of(closing).orElseThrow().state()).isEqualTo(SignOff.State.APPROVED);
  }

  @Test
  void isReturnedWithAReasonAndThePeriodIsOpenAgain() {
    Closing closing = closed();
    SignOff asked = signOffs.byLink(signOffs.ask(closing, "Lan"));
    refused(SignOffRefusedException.Reason.NO_REASON, () -> signOffs.giveBack(asked, "Minh", " "));
    signOffs.giveBack(asked, "Minh", "Thiếu số liệu ngày 31");
    assertThat(signOffs.of(closing).orElseThrow().state()).isEqualTo(SignOff.State.RETURNED);
    Closing after = closings.history(OCTOBER, UNIT).get(0);
    assertThat(after.state()).isEqualTo(Closing.State.REOPENED);
    assertThat(after.reopened().orElseThrow().reason()).isEqualTo("Thiếu số liệu ngày 31");
    assertThat(account.get(1)).isEqualTo("Minh period.returned Thiếu số liệu ngày 31");

    Closing again = closings.close(OCTOBER, UNIT, "Lan");
    assertThat(signOffs.of(again)).as("another closing, another word").isEmpty();
  }

  @Test
  void aNewLinkEndsTheOldOne() {
    Closing closing = closed();
    String first = signOffs.ask(closing, "Lan");
    String second = signOffs.ask(closing, "Lan");
    refused(SignOffRefusedException.Reason.NO_SUCH_LINK, () -> signOffs.byLink(first));
    assertThat(signOffs.byLink(second).state()).isEqualTo(SignOff.State.ASKED);
  }

  @Test
  void isRefusedWhereTheFrozenFiguresAreOthersOrThePeriodWasOpenedAgain() {
    SignOff asked = signOffs.byLink(signOffs.ask(closed(), "Lan"));
    figures.put(new FigureKey(Basis.IN_PERIOD, "views", ""), BigInteger.valueOf(2501));
    refused(SignOffRefusedException.Reason.OTHER_FIGURES, () -> signOffs.approve(asked, "Minh"));
    closings.reopen(OCTOBER, UNIT, "Lan", "sửa");
    refused(SignOffRefusedException.Reason.NOT_IN_FORCE, () -> signOffs.approve(asked, "Minh"));
  }

  private static void refused(SignOffRefusedException.Reason reason, Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            SignOffRefusedException.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.vi()).isNotBlank();
            });
  }
}
