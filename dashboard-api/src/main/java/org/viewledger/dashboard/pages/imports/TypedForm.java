package org.viewledger.dashboard.pages.imports;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Platform;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.manual.MadeId;
import org.viewledger.dashboard.manual.TypedCounts;
import org.viewledger.dashboard.manual.TypedNumber;

/**
 * What the form of typed counts says, right or wrong, as it was typed.
 *
 * @param id drawn when the form was first shown, so that a second tap counts nothing twice
 * @param page {@code platform|id}; empty with a new channel
 * @param post the post's id; empty for a new item
 * @param channel the name of a new channel of counts that no platform keeps
 * @param counts what was typed, by metric
 */
record TypedForm(
    String id,
    String page,
    String post,
    String channel,
    String title,
    String day,
    String time,
    String at,
    SortedMap<String, String> counts,
    boolean confirmed) {
  static final String COUNT = "count.";

  private static final int MAX_TEXT = 300;

  /** The form as an address opens it, with nothing typed yet. */
  static TypedForm opened(Context ctx) {
    return new TypedForm(
        UUID.randomUUID().toString(),
        asked(ctx.queryParam("page")),
        asked(ctx.queryParam("post")),
        asked(ctx.queryParam("channel")),
        "",
        "",
        "",
        "",
        new TreeMap<>(),
        false);
  }

  /** The form as it was sent. */
  static TypedForm sent(Context ctx, List<String> metrics) {
    SortedMap<String, String> counts = new TreeMap<>();
    for (String metric : metrics) {
      String typed = asked(ctx.formParam(COUNT + metric));
      if (!typed.isEmpty()) {
        counts.put(metric, typed);
      }
    }
    return new TypedForm(
        asked(ctx.formParam("id")),
        asked(ctx.formParam("page")),
        asked(ctx.formParam("post")),
        asked(ctx.formParam("channel")),
        asked(ctx.formParam("title")),
        asked(ctx.formParam("day")),
        asked(ctx.formParam("time")),
        asked(ctx.formParam("at")),
        counts,
        ctx.formParam("confirmed") != null);
  }

  private static String asked(@Nullable String text) {
    String plain = text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
    return plain.length() <= MAX_TEXT ? plain : plain.substring(0, MAX_TEXT);
  }

  boolean isNewPost() {
    return post.isEmpty();
  }

  /** The page that the counts are of, an existing one or the new channel. */
  Optional<PageKey> pageKey() {
    return channel.isEmpty()
        ? ChoiceForm.page(page)
        : Optional.of(new PageKey(Platform.OFFLINE.id(), MadeId.of(channel, id)));
  }

  /** Keys of words for what is wrong with the form; none where it can be taken. */
  List<String> faults(ZoneId zone, Instant now) {
    List<String> faults = new ArrayList<>();
    if (pageKey().isEmpty()) {
      faults.add("imports.typed.fault.page");
    }
    if (isNewPost() && title.isEmpty()) {
      faults.add("imports.typed.fault.title");
    }
    if (counts.isEmpty()) {
      faults.add("imports.typed.fault.none");
    }
    if (counts.values().stream().anyMatch(typed -> TypedNumber.parse(typed).isEmpty())) {
      faults.add("imports.typed.fault.number");
    }
    if (isWrong(at, instant(at, zone), now)) {
      faults.add("imports.typed.fault.at");
    }
    if (day.isEmpty() ? !time.isEmpty() : isWrong(day, dayOf(zone), now)) {
      faults.add("imports.typed.fault.day");
    }
    return faults;
  }

  private static boolean isWrong(String typed, Optional<Instant> read, Instant now) {
    return !typed.isEmpty() && (read.isEmpty() || read.get().isAfter(now));
  }

  private Optional<Instant> dayOf(ZoneId zone) {
    return instant(day + (time.isEmpty() ? "T00:00" : "T" + time), zone);
  }

  /** What is to be taken; only of a form without faults. */
  TypedCounts counts(ZoneId zone) {
    PageKey key = pageKey().orElseThrow();
    SortedMap<String, Long> metrics = new TreeMap<>();
    counts.forEach((metric, typed) -> metrics.put(metric, TypedNumber.parse(typed).orElseThrow()));
    return new TypedCounts(
        id,
        new PostKey(key.platform(), key.pageId(), isNewPost() ? MadeId.of(title, id) : post),
        Optional.of(channel).filter(name -> !name.isEmpty()),
        Optional.of(title).filter(name -> isNewPost() && !name.isEmpty()),
        // A day is no instant, and none is made up.
        time.isEmpty() ? Optional.empty() : dayOf(zone),
        instant(at, zone),
        metrics);
  }

  private static Optional<Instant> instant(String local, ZoneId zone) {
    if (local.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(local).atZone(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty(); // the form says that this is no time
    }
  }
}
