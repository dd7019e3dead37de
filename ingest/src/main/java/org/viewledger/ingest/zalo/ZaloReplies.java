package org.viewledger.ingest.zalo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Reply;

/**
 * Sorts Zalo's answers: by the number in the body, since errors come with HTTP 200. There is no
 * official table of them; one that is not known is tried again later and shown meanwhile.
 */
final class ZaloReplies {
  /** Its limits are not documented: a long rest at the first sign of one. */
  static final Duration REST = Duration.ofMinutes(5);

  private static final int OK = 200;
  private static final int ACCESS_TOKEN = -216;
  private static final int REFRESH_TOKEN = -14014;
  private static final int PARAMETER = -201;
  private static final int NOT_SUPPORTED = -209;
  private static final Set<Integer> LIMITS = Set.of(-32, -49);

  private ZaloReplies() {}

  /**
   * The tree of an answer about one article. Empty where Zalo knows none: which number it says so
   * with is not documented, so that every number counts but those about tokens and limits.
   */
  static Optional<JsonNode> known(Reply reply, Instant now) throws RefusedException {
    JsonNode tree = tree(reply, now);
    int code = code(tree.path("error"));
    Outcome outcome = classify(reply.status(), code, words(tree));
    boolean aboutIt = outcome != Outcome.TOKEN_REFUSED && outcome != Outcome.THROTTLED;
    if (reply.status() == OK && code != 0 && aboutIt) {
      return Optional.empty();
    }
    return Optional.of(accepted(reply, now));
  }

  /** The tree of an answer that is good. */
  static JsonNode accepted(Reply reply, Instant now) throws RefusedException {
    JsonNode tree = tree(reply, now);
    int code = code(tree.path("error"));
    Outcome outcome = classify(reply.status(), code, words(tree));
    if (outcome != Outcome.OK) {
      throw refused(outcome, reply.status(), code, now);
    }
    return tree;
  }

  private static String words(JsonNode tree) {
    return tree.path("message").asText(tree.path("error_name").asText(""));
  }

  private static JsonNode tree(Reply reply, Instant now) throws RefusedException {
    try {
      return ZaloPayload.tree(reply.text());
    } catch (RefusedException e) {
      throw reply.status() == OK ? e : refused(byStatus(reply.status()), reply.status(), 0, now);
    }
  }

  private static int code(JsonNode error) {
    if (error.isTextual()) {
      // An error in words, which no number stands for, is still one.
      return error.textValue().matches("-?\\d{1,8}") ? Integer.parseInt(error.textValue()) : -1;
    }
    return error.isMissingNode() || error.isNull() ? 0 : error.asInt(-1);
  }

  static Outcome classify(int status, int code, String words) {
    if (code == 0) {
      return byStatus(status);
    }
    String said = words.toLowerCase(Locale.ROOT).replace('_', ' ');
    boolean ended = said.contains("invalid") || said.contains("expired");
    if (code == ACCESS_TOKEN || code == REFRESH_TOKEN || (said.contains("token") && ended)) {
      return Outcome.TOKEN_REFUSED;
    }
    if (LIMITS.contains(code)) {
      return Outcome.THROTTLED;
    }
    if (code == NOT_SUPPORTED) {
      return Outcome.FORBIDDEN;
    }
    return code == PARAMETER ? Outcome.UNEXPECTED : Outcome.TRANSIENT;
  }

  private static Outcome byStatus(int status) {
    return switch (status) {
      case OK -> Outcome.OK;
      case 401 -> Outcome.TOKEN_REFUSED;
      case 403 -> Outcome.FORBIDDEN;
      case 429 -> Outcome.THROTTLED;
      default -> status >= 500 ? Outcome.TRANSIENT : Outcome.UNEXPECTED;
    };
  }

  /** Only the number is told on: the words may quote a token. */
  private static RefusedException refused(Outcome outcome, int status, int code, Instant now) {
    return new RefusedException(
        outcome,
        "Zalo answered HTTP " + status + ", error " + code,
        outcome == Outcome.THROTTLED ? now.plus(REST) : null);
  }
}
