package org.viewledger.ingest.tiktok;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Reply;
import org.viewledger.ingest.http.Secrets;

/**
 * Sorts TikTok's answers. The Display API names an error by a word, the Business API by a number
 * inside HTTP 200, the token host by OAuth's words.
 */
final class TiktokReplies {
  /** Requests are counted over a sliding minute. */
  static final Duration WINDOW = Duration.ofMinutes(1);

  /** We stay far below the limit: where it is met, others use the application too. */
  static final Duration REST = Duration.ofMinutes(5);

  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;

  private static final Map<String, Outcome> BY_WORD =
      Map.ofEntries(
          Map.entry("ok", Outcome.OK),
          Map.entry("access_token_invalid", Outcome.TOKEN_REFUSED),
          Map.entry("invalid_grant", Outcome.TOKEN_REFUSED),
          Map.entry("scope_not_authorized", Outcome.FORBIDDEN),
          Map.entry("scope_permission_missed", Outcome.FORBIDDEN),
          Map.entry("rate_limit_exceeded", Outcome.THROTTLED),
          Map.entry("internal_error", Outcome.TRANSIENT),
          Map.entry("server_error", Outcome.TRANSIENT),
          Map.entry("temporarily_unavailable", Outcome.TRANSIENT));

  /** As the Business API's documentation groups them. */
  private static final Set<Integer> TOKEN_CODES = Set.of(40102, 40104, 40105);

  private static final Set<Integer> RATE_CODES = Set.of(40016, 40100, 40133);
  private static final int NO_PERMISSION = 40001;
  private static final int SERVER_CODES = 50_000;

  private TiktokReplies() {}

  /** The tree of an answer that is good. */
  static JsonNode accepted(TiktokApi api, Reply reply, Instant now, Secrets secrets)
      throws RefusedException {
    JsonNode tree;
    try {
      tree = TiktokPayload.tree(reply.text());
    } catch (RefusedException e) {
      if (reply.status() == OK) {
        throw e;
      }
      throw refused(byStatus(reply.status()), reply, "", now);
    }
    String said = said(tree);
    Outcome outcome = classify(api, reply.status(), said);
    if (outcome != Outcome.OK) {
      throw refused(outcome, reply, secrets.strike(said), now);
    }
    return tree;
  }

  /** The error's word or number, empty where there is none. */
  private static String said(JsonNode tree) {
    JsonNode error = tree.path("error");
    if (error.isTextual()) {
      return error.textValue(); // the token host's form
    }
    return error.path("code").asText(tree.path("code").asText(""));
  }

  static Outcome classify(TiktokApi api, int status, String said) {
    Outcome known = BY_WORD.get(said);
    if (known != null && (known != Outcome.OK || status == OK)) {
      return known;
    }
    if (api == TiktokApi.BUSINESS && said.matches("\\d{1,9}")) {
      return byCode(status, Integer.parseInt(said));
    }
    return said.isEmpty() || status != OK ? byStatus(status) : Outcome.UNEXPECTED;
  }

  private static Outcome byCode(int status, int code) {
    if (code == 0) {
      return byStatus(status);
    }
    if (TOKEN_CODES.contains(code)) {
      return Outcome.TOKEN_REFUSED;
    }
    if (RATE_CODES.contains(code)) {
      return Outcome.THROTTLED;
    }
    if (code == NO_PERMISSION) {
      return Outcome.FORBIDDEN;
    }
    return code >= SERVER_CODES ? Outcome.TRANSIENT : Outcome.UNEXPECTED;
  }

  private static Outcome byStatus(int status) {
    return switch (status) {
      case OK -> Outcome.OK;
      case UNAUTHORIZED -> Outcome.TOKEN_REFUSED;
      case FORBIDDEN -> Outcome.FORBIDDEN;
      case TOO_MANY -> Outcome.THROTTLED;
      default -> status >= SERVER ? Outcome.TRANSIENT : Outcome.UNEXPECTED;
    };
  }

  private static RefusedException refused(Outcome outcome, Reply reply, String said, Instant now) {
    return new RefusedException(
        outcome,
        "TikTok answered HTTP " + reply.status() + (said.isEmpty() ? "" : " (" + said + ')'),
        outcome == Outcome.THROTTLED ? now.plus(REST) : null);
  }
}
