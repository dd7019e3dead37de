package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.LedgerView;

/**
 * Answers a read of the ledger: from one cut, with an {@code ETag}, or 304 where the caller has it.
 */
final class Answers {
  private final PageServices services;
  private final String revision;

  /**
   * @param revision changes with whatever else than the cut an answer depends on: settings
   */
  Answers(PageServices services, String revision) {
    this.services = services;
    this.revision = revision;
  }

  <T> void reply(
      Context ctx,
      Function<LedgerView, T> question,
      BiFunction<Known<T>, Language, ObjectNode> view) {
    reply(ctx, Optional.empty(), "", question, view);
  }

  /**
   * The same as known at an instant.
   *
   * @param knownAt empty for now
   * @param also changes with whatever else this one answer depends on; without quotes
   */
  <T> void reply(
      Context ctx,
      Optional<Instant> knownAt,
      String also,
      Function<LedgerView, T> question,
      BiFunction<Known<T>, Language, ObjectNode> view) {
    Language language = Language.of(ctx);
    Ledger ledger = services.ledger(ctx);
    String more =
        knownAt.map(at -> "-" + at.toEpochMilli()).orElse("") + services.scope(ctx).mark() + also;
    // What the caller may keep belongs to this caller alone and is asked about every time.
    ctx.header("Cache-Control", "private, no-cache");
    ctx.header("Vary", "Accept-Language, Cookie, Authorization");
    if (ctx.header("If-None-Match") != null) {
      String current = etag(ledger.latestCut().number(), language, more);
      if (isKnown(ctx, current)) {
        ctx.header("ETag", current);
        ctx.status(HttpStatus.NOT_MODIFIED);
        return;
      }
    }
    Known<T> known =
        knownAt.isPresent() ? ledger.readAt(knownAt.get(), question) : ledger.read(question);
    ctx.header("ETag", etag(known.cut().number(), language, more));
    json(ctx, view.apply(known, language));
  }

  static void json(Context ctx, ObjectNode json) {
    ctx.result(json.toString().getBytes(StandardCharsets.UTF_8));
    ctx.contentType("application/json");
  }

  /** Weak: the same answer may be compressed or not. */
  private String etag(long cut, Language language, String more) {
    return "W/\"" + cut + '-' + revision + '-' + language.id() + more + '"';
  }

  private static boolean isKnown(Context ctx, String etag) {
    String strong = etag.substring(2);
    return Arrays.stream(String.valueOf(ctx.header("If-None-Match")).split(",", -1))
        .map(String::strip)
        .anyMatch(tag -> tag.equals("*") || tag.equals(etag) || tag.equals(strong));
  }
}
