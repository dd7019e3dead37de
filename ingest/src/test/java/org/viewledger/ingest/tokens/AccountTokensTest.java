package org.viewledger.ingest.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;

class AccountTokensTest {
  private static final Instant START = Instant.parse("2026-11-22T03:00:00Z");
  private static final String REMEDY = "Người quản trị OA hãy cấp quyền lại.";

  private final PaperHost host = new PaperHost();
  private final PaperStore store = new PaperStore();

  private AccountTokens start() {
    return start(PaperHost.refreshToken(0), true);
  }

  private AccountTokens start(String first, boolean rotates) {
    TokenAccount account = TokenAccount.of("zalo", "Zalo OA 42", rotates, REMEDY, first);
    return AccountTokens.start(account, first, List.of("app-secret"), host, store);
  }

  private static Outcome refusal(AccountTokens tokens, Instant now) throws InterruptedException {
    try {
      tokens.access(now);
      return Outcome.OK;
    } catch (RefusedException e) {
      return e.outcome();
    }
  }

  @Test
  void theFirstPairIsBoughtWithTheConsentOfTheSettings() throws Exception {
    assertThat(start().access(START)).isEqualTo(PaperHost.accessToken(1));
  }

  @Test
  void anAccessTokenIsUsedUntilItEndsAndAlsoAfterARestart() throws Exception {
    start().access(START);

    Instant nearlyEnded = START.plus(PaperHost.ACCESS_LASTS).minus(Duration.ofMinutes(3));
    assertThat(start().access(nearlyEnded)).isEqualTo(PaperHost.accessToken(1));
    assertThat(host.asked()).isEqualTo(1);

    Instant tooNear = START.plus(PaperHost.ACCESS_LASTS).minus(Duration.ofMinutes(1));
    assertThat(start().access(tooNear)).isEqualTo(PaperHost.accessToken(2));
  }

  @Test
  void aPairThatIsNotAcknowledgedIsNotUsedAndNotForgotten() throws Exception {
    AccountTokens tokens = start();
    tokens.access(START);
    Instant later = START.plus(PaperHost.ACCESS_LASTS);
    store.refuse(1);
    assertThat(refusal(tokens, later)).isEqualTo(Outcome.TRANSIENT);
    assertThat(host.given()).as("the store refused the mark: not asked").isEqualTo(1);

    TokenStore onlyMarks =
        new TokenStore() {
          @Override
          public java.util.Optional<KeptTokens> newest(String account) {
            return store.newest(account);
          }

          @Override
          public void keep(String account, KeptTokens kept) throws RefusedException {
            if (!kept.renewing()) {
              throw new RefusedException(Outcome.TRANSIENT, "no acknowledgement");
            }
            store.keep(account, kept);
          }
        };
    TokenAccount account = TokenAccount.of("zalo", "OA", true, REMEDY, PaperHost.refreshToken(0));
    AccountTokens unlucky =
        AccountTokens.start(account, PaperHost.refreshToken(0), List.of(), host, onlyMarks);
    assertThat(refusal(unlucky, later)).isEqualTo(Outcome.TRANSIENT);
    assertThat(refusal(unlucky, later)).isEqualTo(Outcome.TRANSIENT);
    assertThat(host.given()).as("asked once, then only the store is").isEqualTo(2);
  }

  @Test
  void aPairNotYetAcknowledgedIsOfferedAgain() throws Exception {
    AccountTokens tokens = start(PaperHost.refreshToken(0), false); // no mark goes before
    store.refuse(2);
    assertThat(refusal(tokens, START)).isEqualTo(Outcome.TRANSIENT);
    assertThat(refusal(tokens, START)).isEqualTo(Outcome.TRANSIENT);

    assertThat(tokens.access(START)).isEqualTo(PaperHost.accessToken(1));
    assertThat(host.asked()).isEqualTo(1);
    assertThat(store.written()).isEqualTo(1);
  }

  @Test
  void whatIsNotAcknowledgedAtTheEndIsOfferedALastTime() throws Exception {
    AccountTokens tokens = start(PaperHost.refreshToken(0), false);
    store.refuse(1);
    assertThat(refusal(tokens, START)).isEqualTo(Outcome.TRANSIENT);

    tokens.close();

    assertThat(start(PaperHost.refreshToken(0), false).access(START))
        .isEqualTo(PaperHost.accessToken(1));
  }

  @Test
  void aLostAnswerKillsARotatingTokenAndIsToldInASentenceWithoutIt() throws Exception {
    AccountTokens tokens = start();
    host.loseAnswer();
    assertThat(refusal(tokens, START)).isEqualTo(Outcome.TRANSIENT);

    assertThatThrownBy(() -> tokens.access(START))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.TOKEN_REFUSED))
        .hasMessageContaining("Zalo OA 42")
        .hasMessageContaining(REMEDY)
        .hasMessageNotContaining("secret");
    assertThat(tokens.health(START).dead()).isTrue();
    assertThat(tokens.health(START).advice()).contains(REMEDY);
  }

  @Test
  void aDeadTokenIsTriedAgainNowAndThenOnly() throws Exception {
    AccountTokens tokens = start("refresh-of-someone-else", true);
    assertThat(refusal(tokens, START)).isEqualTo(Outcome.TOKEN_REFUSED);
    assertThat(refusal(tokens, START.plusSeconds(60))).isEqualTo(Outcome.TOKEN_REFUSED);
    assertThat(host.asked()).isEqualTo(1);

    assertThat(refusal(tokens, START.plus(Duration.ofHours(1)))).isEqualTo(Outcome.TOKEN_REFUSED);
    assertThat(host.asked()).isEqualTo(2);
  }

  @Test
  void aNewConsentInTheSettingsCountsAndTheOldOneIsNotLost() throws Exception {
    start().access(START);
    AccountTokens wrong = start("pasted-by-mistake", true);
    assertThat(refusal(wrong, START)).isEqualTo(Outcome.TOKEN_REFUSED);

    assertThat(start().access(START)).isEqualTo(PaperHost.accessToken(1));
  }

  @Test
  void ofTwoTasksTheSecondTakesUpWhatTheFirstHasRenewed() throws Exception {
    AccountTokens left = start();
    left.access(START);
    AccountTokens right = start();
    right.access(START);

    Instant later = START.plus(PaperHost.ACCESS_LASTS);
    right.access(later);

    assertThat(left.access(later)).isEqualTo(PaperHost.accessToken(2));
    assertThat(host.asked()).isEqualTo(2);
  }

  @Test
  void aPlatformThatIsAwayCostsNothing() throws Exception {
    AccountTokens tokens = start();
    host.setDown(true);
    assertThat(refusal(tokens, START)).isEqualTo(Outcome.TRANSIENT);
    host.setDown(false);

    assertThat(start().access(START)).isEqualTo(PaperHost.accessToken(1));
  }

  @Test
  void whatDoesNotRotateIsNotWrittenEachTime() throws Exception {
    TokenHost google =
        (refresh, secrets, now) ->
            new TokenPair("ya29.x" + now.getEpochSecond(), now.plusSeconds(3600), refresh, null);
    TokenAccount account = TokenAccount.of("youtube", "YouTube", false, "", "1//first");
    AccountTokens tokens = AccountTokens.start(account, "1//first", List.of(), google, store);

    tokens.access(START);
    tokens.access(START.plus(Duration.ofHours(2)));

    assertThat(store.written()).isZero();
  }

  @Test
  void allItsSecretsAreStruckOut() throws Exception {
    AccountTokens tokens = start();
    tokens.access(START);
    tokens.access(START.plus(PaperHost.ACCESS_LASTS));

    String said =
        tokens
            .secrets()
            .strike(
                "a "
                    + PaperHost.accessToken(2)
                    + PaperHost.accessToken(1)
                    + PaperHost.refreshToken(2)
                    + PaperHost.refreshToken(0)
                    + " app-secret");
    assertThat(said).doesNotContain("secret");
    assertThat(tokens.toString()).doesNotContain("secret");
  }

  @Test
  void theEndOfAConsentIsAdvisedOfInTime() throws Exception {
    AccountTokens tokens = start();
    tokens.access(START);

    assertThat(tokens.health(START).advice()).isNull();
    Instant near = START.plus(PaperHost.REFRESH_LASTS).minus(Duration.ofDays(7));
    assertThat(tokens.health(near).advice()).contains("20/02/2027").contains(REMEDY);
  }

  /**
   * Random renewals, lost acknowledgements and restarts. What is used was acknowledged before, and
   * the account never dies: no answer of the platform is lost here, and no process ends while it
   * holds a pair that the store has not.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void neverUsesWhatIsNotKeptAndLosesNone(long seed) throws Exception {
    Random random = new Random(seed);
    AccountTokens tokens = start();
    Instant now = START;
    for (int i = 0; i < 2_000; i++) {
      now = now.plus(Duration.ofMinutes(random.nextInt(90)));
      host.setDown(random.nextInt(10) == 0);
      store.refuse(random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0);
      try {
        String access = tokens.access(now);
        String key = TokenAccount.of("zalo", "", true, "", PaperHost.refreshToken(0)).key();
        assertThat(store.newest(key).orElseThrow().pair().accessToken())
            .as("seed %s, step %s", seed, i)
            .isEqualTo(access)
            .isEqualTo(PaperHost.accessToken(host.given()));
      } catch (RefusedException e) {
        assertThat(e.outcome()).as("seed %s, step %s", seed, i).isEqualTo(Outcome.TRANSIENT);
      }
      if (random.nextInt(20) == 0) {
        store.refuse(0);
        tokens.close();
        tokens = start();
      }
    }
    assertThat(host.given()).as("seed %s", seed).isGreaterThan(200);
  }
}
