package org.viewledger.ingest.tokens;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Secrets;

/**
 * The tokens of one account, renewed in an order that loses none: the new pair is kept, and that is
 * acknowledged, before its access token is used. One task an account should hold it; should two,
 * each looks before a renewal whether the other was there first. At the same instant two destroy a
 * rotating token all the same.
 *
 * <p><b>What a crash leaves behind.</b> A renewal is four steps: (1) a mark that the kept pair is
 * about to be given away is acknowledged, which proves at the same time that the store takes
 * records; (2) the platform is asked; (3) the new pair is kept and acknowledged; (4) it is used.
 *
 * <ul>
 *   <li>Before 2 nothing has happened: the kept pair is good on every platform.
 *   <li>After 3 nothing is lost: the next start reads the new pair.
 *   <li>Between 2 and 3 the only copy of the new pair is this process's memory. <em>Google</em>
 *       does not take the old refresh token back: the next start asks again. <em>TikTok</em> and
 *       <em>Zalo</em> do: the old one is used up and the new one is gone, and no order of steps can
 *       help, since the platform acts before it answers. The next start tries the old pair once,
 *       because the request may never have arrived; if it is refused, a person must consent anew,
 *       and is told so. The window is the time between the platform's answer and the store's
 *       acknowledgement, some milliseconds, once in 25 hours for Zalo and once in 2 for TikTok: an
 *       access token that still lasts is kept too, and a restart does not renew it.
 *   <li>Where the answer to 2 is lost on the way, it is the same: asked again with the old token.
 *   <li>Where the store does not acknowledge 3, the new pair stays in memory, is offered to the
 *       store again before anything else is asked, and is not used until it is kept.
 * </ul>
 *
 * <p>Not safe for use by several threads.
 */
public final class AccountTokens implements AutoCloseable {
  /** An access token with less than this left is renewed before it is used. */
  static final Duration EARLY = Duration.ofMinutes(2);

  /** A refused refresh token is tried again after this: platforms err too. */
  static final Duration DEAD_LASTS = Duration.ofMinutes(50);

  private static final Logger LOG = LoggerFactory.getLogger(AccountTokens.class);
  private static final int REMEMBERED_SECRETS = 8;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT)
          .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final TokenAccount account;
  private final TokenHost host;
  private final TokenStore store;
  private final List<String> otherSecrets;
  private final Deque<String> ownSecrets = new ArrayDeque<>();
  private final Secrets secrets = new Secrets(List.of());
  private final ExpiryWatch watch = new ExpiryWatch();

  private TokenPair pair;
  private boolean isTakenUp;
  private @Nullable TokenPair unkept;
  private @Nullable Instant diedAt;

  private AccountTokens(
      TokenAccount account,
      TokenPair pair,
      Collection<String> otherSecrets,
      TokenHost host,
      TokenStore store) {
    this.account = account;
    this.pair = pair;
    this.otherSecrets = List.copyOf(otherSecrets);
    this.host = host;
    this.store = store;
    hide(pair);
  }

  /**
   * The tokens of an account: the newest pair kept, which is looked up at the first use, or the
   * consent of the settings.
   *
   * @param firstRefreshToken of the settings
   * @param otherSecrets such as the application's, to be struck out of what the platform says
   */
  public static AccountTokens start(
      TokenAccount account,
      String firstRefreshToken,
      Collection<String> otherSecrets,
      TokenHost host,
      TokenStore store) {
    return new AccountTokens(
        account, TokenPair.first(firstRefreshToken), otherSecrets, host, store);
  }

  /**
   * The access token to use now.
   *
   * @throws RefusedException {@link Outcome#TOKEN_REFUSED} with a sentence about who must do what,
   *     where the account stands still; {@link Outcome#TRANSIENT} where the platform or the store
   *     did not answer
   */
  public String access(Instant now) throws RefusedException, InterruptedException {
    use();
    if (!isTakenUp) {
      takeUp();
    }
    watch(now);
    if (!isFresh(now)) {
      renew(now);
    }
    return pair.accessToken();
  }

  private boolean isFresh(Instant now) {
    Instant ends = pair.accessEnds();
    return !pair.accessToken().isEmpty() && (ends == null || now.plus(EARLY).isBefore(ends));
  }

  /** Takes up the newest pair kept. */
  private void takeUp() throws RefusedException, InterruptedException {
    Optional<KeptTokens> kept = store.newest(account.key());
    if (kept.isPresent() && !isTakenUp && kept.get().renewing()) {
      LOG.warn(
          "{}: lần trước chương trình dừng giữa lúc đổi token; token cũ được thử lại."
              + " (ended in the middle of a renewal; the old token is tried again)",
          account.name());
    }
    if (kept.isPresent()) {
      pair = kept.get().pair();
      hide(pair);
    }
    isTakenUp = true;
  }

  /** Makes the pair anew, after the access token was refused; see {@link #access}. */
  public void renew(Instant now) throws RefusedException, InterruptedException {
    use();
    TokenPair before = pair;
    if (account.rotates() || !isTakenUp) {
      takeUp();
    }
    if (!pair.equals(before) && isFresh(now)) {
      diedAt = null;
      return; // another task has renewed it: Connect may leave the old one of a page running
    }
    Instant died = diedAt;
    if (died != null && now.isBefore(died.plus(DEAD_LASTS))) {
      throw new RefusedException(Outcome.TOKEN_REFUSED, deathNotice());
    }
    if (account.rotates()) {
      store.keep(account.key(), new KeptTokens(pair, true));
    }
    try {
      unkept = host.renew(pair.refreshToken(), secrets, now);
    } catch (RefusedException e) {
      if (e.outcome() != Outcome.TOKEN_REFUSED) {
        throw e;
      }
      diedAt = now;
      LOG.error("{} ({})", deathNotice(), e.getMessage());
      throw new RefusedException(Outcome.TOKEN_REFUSED, deathNotice());
    }
    diedAt = null;
    hide(unkept);
    use();
  }

  /** Keeps the pair that is not kept yet, and only then lets it be used. */
  private void use() throws RefusedException, InterruptedException {
    TokenPair fresh = unkept;
    if (fresh == null) {
      return;
    }
    if (account.rotates() || !fresh.refreshToken().equals(pair.refreshToken())) {
      store.keep(account.key(), new KeptTokens(fresh, false));
    }
    pair = fresh;
    unkept = null;
  }

  private void watch(Instant now) {
    watch
        .look(pair.refreshEnds(), now)
        .ifPresent(
            days -> {
              if (days == 1) {
                LOG.error("{}", endingNotice(pair.refreshEnds()));
              } else {
                LOG.warn("{}", endingNotice(pair.refreshEnds()));
              }
            });
  }

  /** How the consent stands. */
  public TokenHealth health(Instant now) {
    Instant ends = pair.refreshEnds();
    boolean near = ends != null && ExpiryWatch.near(ends, now).isPresent();
    String advice = diedAt != null ? deathNotice() : near ? endingNotice(ends) : null;
    return new TokenHealth(account.name(), ends, diedAt != null, advice);
  }

  /** All secrets of the account, those just replaced too: to be struck out of messages. */
  public Secrets secrets() {
    return secrets;
  }

  private String deathNotice() {
    return account.name()
        + ": nền tảng không nhận refresh token nữa, việc đọc tài khoản này đã dừng. "
        + account.remedy();
  }

  private String endingNotice(@Nullable Instant ends) {
    return account.name()
        + ": quyền đọc hết hạn ngày "
        + (ends == null ? "?" : DAY.format(ends))
        + ". "
        + account.remedy();
  }

  private void hide(TokenPair tokens) {
    ownSecrets.addFirst(tokens.refreshToken());
    ownSecrets.addFirst(tokens.accessToken());
    while (ownSecrets.size() > REMEMBERED_SECRETS) {
      ownSecrets.removeLast();
    }
    List<String> all = new ArrayList<>(otherSecrets);
    all.addAll(ownSecrets);
    secrets.set(all);
  }

  /** Tries a last time to keep what is not kept. */
  @Override
  public void close() {
    try {
      use();
    } catch (RefusedException e) {
      LOG.error("{}: {} {}", account.name(), e.getMessage(), account.remedy());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      store.close();
    }
  }

  /** Neither token. */
  @Override
  public String toString() {
    return "AccountTokens[" + account.name() + ", " + pair + ']';
  }
}
