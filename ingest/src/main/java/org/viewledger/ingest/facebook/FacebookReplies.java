package org.viewledger.ingest.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Reply;
import org.viewledger.ingest.poll.Usage;

/** Sorts Facebook's answers: by the code in the body, since errors come with HTTP 200 too. */
final class FacebookReplies {
  private static final int SUBCODE_MISSING = 33;

  private static final String[] USAGE_HEADERS = {"X-App-Usage", "X-Page-Usage"};
  private static final String BUSINESS_USAGE = "X-Business-Use-Case-Usage";
  private static final String[] SHARES = {"call_count", "total_cputime", "total_time"};

  private FacebookReplies() {}

  /** The tree of an answer that is good. */
  static JsonNode accepted(Reply reply, Instant now) throws RefusedException {
    JsonNode tree;
    try {
      tree = FacebookPayload.tree(reply.text());
    } catch (RefusedException e) {
      throw refused(reply.status(), null, usage(reply, now));
    }
    if (tree.has("error") || reply.status() != 200) {
      throw refused(reply.status(), tree.path("error"), usage(reply, now));
    }
    return tree;
  }

  /** What an error comes to; only its numbers are told on, its words may name a token. */
  static RefusedException refused(int status, @Nullable JsonNode error, Usage usage) {
    int code = error == null ? 0 : error.path("code").asInt();
    int subcode = error == null ? 0 : error.path("error_subcode").asInt();
    String words = error == null ? "" : error.path("message").asText().toLowerCase(Locale.ROOT);
    Outcome outcome = classify(status, code, subcode, words);
    return new RefusedException(
        outcome,
        "Facebook answered HTTP " + status + ", code " + code + "/" + subcode,
        outcome == Outcome.THROTTLED ? usage.regainAt() : null);
  }

  static Outcome classify(int status, int code, int subcode, String words) {
    if (code == 190 || code == 102) {
      return Outcome.TOKEN_REFUSED;
    }
    if (code == 4 || code == 17 || code == 32 || code == 613 || (code >= 80000 && code < 80100)) {
      return Outcome.THROTTLED;
    }
    if (code == 1 && words.contains("reduce the amount of data")) {
      return Outcome.TOO_MUCH;
    }
    if (code == 1 || code == 2) {
      return Outcome.TRANSIENT;
    }
    if (code == 100) {
      boolean missing = subcode == SUBCODE_MISSING || words.contains("unsupported get request");
      return missing
          ? Outcome.MISSING
          : words.contains("cursor") ? Outcome.BAD_CURSOR : Outcome.BAD_METRIC;
    }
    if (code == 10 || (code >= 200 && code < 300)) {
      return Outcome.FORBIDDEN;
    }
    if (code == 3001) {
      return Outcome.BAD_METRIC;
    }
    return status >= 500 || (status == 200 && code == 0) ? Outcome.TRANSIENT : Outcome.UNEXPECTED;
  }

  /** The fullest of the allowances that the headers tell of. */
  static Usage usage(Reply reply, Instant now) {
    Usage usage = Usage.NONE;
    for (String header : USAGE_HEADERS) {
      usage = usage.and(usage(node(reply, header), now, false));
    }
    for (JsonNode pages : node(reply, BUSINESS_USAGE)) {
      for (JsonNode each : pages) {
        usage = usage.and(usage(each, now, true));
      }
    }
    return usage;
  }

  private static Usage usage(JsonNode node, Instant now, boolean pageOnly) {
    double most = 0;
    for (String share : SHARES) {
      most = Math.max(most, node.path(share).asDouble(0));
    }
    long minutes = node.path("estimated_time_to_regain_access").asLong(0);
    return new Usage(most, minutes > 0 ? now.plus(Duration.ofMinutes(minutes)) : null, pageOnly);
  }

  private static JsonNode node(Reply reply, String header) {
    try {
      return FacebookPayload.tree(reply.header(header).orElse("{}"));
    } catch (RefusedException e) {
      return MissingNode.getInstance(); // no usage told
    }
  }
}
