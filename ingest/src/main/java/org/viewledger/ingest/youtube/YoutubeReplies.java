package org.viewledger.ingest.youtube;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Reply;
import org.viewledger.ingest.http.Secrets;

/** Sorts YouTube's answers. */
final class YoutubeReplies {
  /** Units are renewed at midnight there. */
  static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;

  private static final Map<String, Outcome> BY_REASON =
      Map.ofEntries(
          Map.entry("quotaExceeded", Outcome.THROTTLED),
          Map.entry("dailyLimitExceeded", Outcome.THROTTLED),
          Map.entry("rateLimitExceeded", Outcome.TRANSIENT),
          Map.entry("userRateLimitExceeded", Outcome.TRANSIENT),
          Map.entry("backendError", Outcome.TRANSIENT),
          Map.entry("invalidPageToken", Outcome.BAD_CURSOR),
          Map.entry("authError", Outcome.TOKEN_REFUSED),
          Map.entry("invalid_grant", Outcome.TOKEN_REFUSED),
          Map.entry("playlistNotFound", Outcome.MISSING),
          Map.entry("channelNotFound", Outcome.MISSING));

  private YoutubeReplies() {}

  static Outcome classify(Reply reply) {
    if (reply.status() == OK) {
      return Outcome.OK;
    }
    Outcome known = BY_REASON.get(YoutubePayload.reason(reply));
    if (known != null) {
      return known;
    }
    return switch (reply.status()) {
      case UNAUTHORIZED -> Outcome.TOKEN_REFUSED;
      case NOT_FOUND -> Outcome.MISSING;
      case TOO_MANY -> Outcome.TRANSIENT;
      case 403 -> Outcome.FORBIDDEN;
      default -> reply.status() >= SERVER ? Outcome.TRANSIENT : Outcome.UNEXPECTED;
    };
  }

  /** The reply again where it is good. */
  static Reply accepted(Reply reply, Instant now, Secrets secrets) throws RefusedException {
    Outcome outcome = classify(reply);
    if (outcome == Outcome.OK) {
      return reply;
    }
    String said = secrets.strike(YoutubePayload.reason(reply));
    throw new RefusedException(
        outcome,
        "YouTube answered HTTP " + reply.status() + (said.isEmpty() ? "" : " (" + said + ')'),
        outcome == Outcome.THROTTLED ? pacificMidnight(now) : null);
  }

  static Instant pacificMidnight(Instant now) {
    return now.atZone(PACIFIC).toLocalDate().plusDays(1).atStartOfDay(PACIFIC).toInstant();
  }
}
