package org.viewledger.dashboard.review;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.closings.Closings;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.periods.Calendars;
import org.viewledger.dashboard.periods.Period;
import org.viewledger.dashboard.review.SignOffRefusedException.Reason;

/**
 * The second person's word on a closing: whoever closed asks, another person approves what was
 * frozen, or returns it with a reason, which opens the period again. What is approved is the very
 * figures that were asked about: their hash is kept and compared.
 */
public final class SignOffs {
  private static final int TOKEN_BYTES = 18;

  private final SignOffStore store;
  private final Closings closings;
  private final Calendars calendars;
  private final Account account;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** Where it is written down who did what. */
  public interface Account {
    Object write(String person, String deed, String subject, String detail);
  }

  public SignOffs(
      PeopleStore store, Closings closings, Calendars calendars, Account account, Clock clock) {
    this(new SignOffStore(store), closings, calendars, account, clock);
  }

  private SignOffs(
      SignOffStore store, Closings closings, Calendars calendars, Account account, Clock clock) {
    this.store = store;
    this.closings = closings;
    this.calendars = calendars;
    this.account = account;
    this.clock = clock;
  }

  /** The same of a caller's closings. */
  public SignOffs within(Closings theirs) {
    return new SignOffs(store, theirs, calendars, account, clock);
  }

  /** The word on a closing, where it was asked for. */
  public Optional<SignOff> of(Closing closing) {
    return store.of(closing);
  }

  /** All that nobody has answered, the longest first. */
  public List<SignOff> waiting() {
    return store.waiting();
  }

  /**
   * Asks for a second person's word; an earlier link of the same closing ends.
   *
   * @return the token of the link, which is kept nowhere
   * @throws SignOffRefusedException where the closing is not in force, or was decided on
   */
  public String ask(Closing closing, String person) {
    if (closing.state() != Closing.State.CLOSED) {
      throw notInForce();
    }
    if (store.of(closing).filter(one -> one.state() != SignOff.State.ASKED).isPresent()) {
      throw decided();
    }
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    String hash = hash(closing);
    store.ask(closing, person, clock.instant(), FrozenHash.sha256(token), hash);
    account.write(person, "period.sign-off-asked", closing.subject(), "sha256=" + hash);
    return token;
  }

  /**
   * What a link is about.
   *
   * @throws SignOffRefusedException where there is no such link
   */
  public SignOff byLink(String token) {
    return store
        .byToken(FrozenHash.sha256(token))
        .orElseThrow(
            () ->
                new SignOffRefusedException(
                    Reason.NO_SUCH_LINK,
                    "Đường dẫn này không còn dùng được. Đề nghị người chốt gửi đường dẫn mới.",
                    "this link does not work any more: ask whoever closed for a new one"));
  }

  /** The closing that a word is about. */
  public Closing closing(SignOff signOff) {
    return closings.history(period(signOff), signOff.unit()).stream()
        .filter(closing -> closing.place() == signOff.place())
        .findFirst()
        .orElseThrow(SignOffs::notInForce);
  }

  /** The period that a word is about. */
  public Period period(SignOff signOff) {
    return calendars
        .find(signOff.calendar())
        .flatMap(calendar -> calendar.find(signOff.period()))
        .orElseThrow(SignOffs::notInForce);
  }

  /**
   * Approves what was frozen.
   *
   * @throws SignOffRefusedException where the person is the one who closed or asked, where it was
   *     decided, where the closing was opened again or its figures are not those asked about
   */
  public void approve(SignOff asked, String person) {
    Closing closing = check(asked, person);
    if (!hash(closing).equals(asked.figuresHash())) {
      throw new SignOffRefusedException(
          Reason.OTHER_FIGURES,
          "Số đã chốt không còn khớp mã kiểm tra lúc đề nghị duyệt. Báo người quản trị đối chiếu.",
          "the frozen figures are not those that were asked about: have an administrator look");
    }
    decide(asked, SignOff.State.APPROVED, person, "");
    account.write(person, "period.signed-off", closing.subject(), "sha256=" + asked.figuresHash());
  }

  /**
   * Returns it with a reason; the period is opened again.
   *
   * @throws SignOffRefusedException as for approving, and without a reason
   */
  public void giveBack(SignOff asked, String person, String reason) {
    Closing closing = check(asked, person);
    String why = reason.strip();
    if (why.isEmpty() || why.length() > Closings.MAX_REASON) {
      throw new SignOffRefusedException(
          Reason.NO_REASON,
          "Cần ghi lý do trả lại (không quá " + Closings.MAX_REASON + " chữ).",
          "say why it is returned, in at most " + Closings.MAX_REASON + " characters");
    }
    decide(asked, SignOff.State.RETURNED, person, why);
    closings.reopen(period(asked), asked.unit(), person, why);
    account.write(person, "period.returned", closing.subject(), why);
  }

  private Closing check(SignOff asked, String person) {
    Closing closing = closing(asked);
    if (same(person, asked.askedBy()) || same(person, closing.person())) {
      throw new SignOffRefusedException(
          Reason.SAME_PERSON,
          "Người duyệt phải khác người chốt và người đề nghị.",
          "whoever closed or asked cannot sign off: it takes another person");
    }
    if (asked.state() != SignOff.State.ASKED) {
      throw decided();
    }
    if (closing.state() != Closing.State.CLOSED) {
      throw notInForce();
    }
    return closing;
  }

  private void decide(SignOff asked, SignOff.State state, String person, String reason) {
    if (!store.decide(asked, state, person, clock.instant(), reason)) {
      throw decided();
    }
  }

  private String hash(Closing closing) {
    return FrozenHash.of(closing, closings.frozen(closing));
  }

  private static boolean same(String one, String other) {
    return person(one).equals(person(other));
  }

  /** Whose name it is: what a person's program did, as {@code lan/token-3}, they did themselves. */
  private static String person(String name) {
    int program = name.indexOf('/');
    return (program < 0 ? name : name.substring(0, program)).strip().toLowerCase(Locale.ROOT);
  }

  private static SignOffRefusedException decided() {
    return new SignOffRefusedException(
        Reason.DECIDED,
        "Bản chốt này đã được duyệt hoặc trả lại.",
        "this closing was approved or returned already");
  }

  private static SignOffRefusedException notInForce() {
    return new SignOffRefusedException(
        Reason.NOT_IN_FORCE,
        "Bản chốt này không còn hiệu lực: kỳ đã được mở lại.",
        "this closing is not in force: the period was opened again");
  }
}
