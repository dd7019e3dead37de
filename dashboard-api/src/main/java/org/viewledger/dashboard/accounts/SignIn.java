package org.viewledger.dashboard.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first administrator's way in: a password that works once, or the token that the command line
 * uses. At most so many attempts a minute, whoever makes them.
 */
public final class SignIn {
  static final int ATTEMPTS = 10;
  static final Duration WINDOW = Duration.ofMinutes(1);
  private static final String ADMINISTRATOR = "administrator";

  private final Sessions sessions;
  private final Secret token;
  private final Clock clock;
  private final Deque<Instant> attempts = new ArrayDeque<>();
  private @Nullable Secret oneTimePassword;

  public SignIn(Sessions sessions, Secret token, Optional<Secret> oneTimePassword, Clock clock) {
    this.sessions = sessions;
    this.token = token;
    this.oneTimePassword = oneTimePassword.orElse(null);
    this.clock = clock;
  }

  /**
   * Tries a password.
   *
   * @throws TooManyAttemptsException where the minute's attempts are used up
   */
  public synchronized Optional<Session> attempt(String password) {
    Instant now = clock.instant();
    while (!attempts.isEmpty() && !attempts.peekFirst().plus(WINDOW).isAfter(now)) {
      attempts.removeFirst();
    }
    if (attempts.size() >= ATTEMPTS) {
      throw new TooManyAttemptsException(
          Duration.between(now, attempts.getFirst().plus(WINDOW)).toSeconds() + 1);
    }
    attempts.addLast(now);
    boolean isOneTime = oneTimePassword != null && oneTimePassword.matches(password);
    boolean isToken = token.matches(password);
    if (!isOneTime && !isToken) {
      return Optional.empty();
    }
    if (isOneTime) {
      oneTimePassword = null;
    }
    attempts.clear();
    return Optional.of(sessions.begin(ADMINISTRATOR));
  }
}
