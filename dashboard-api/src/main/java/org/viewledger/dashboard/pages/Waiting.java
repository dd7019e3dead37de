package org.viewledger.dashboard.pages;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.viewledger.dashboard.query.Cut;

/**
 * Whether the figures of a page hold what was written just before: the answering page's address
 * names the records ({@code after}) and comes back by itself until a cut covers them.
 *
 * @param pending some record is not in the figures yet
 * @param stopped the page comes back no more: the reader is offered to look again
 */
public record Waiting(boolean pending, boolean stopped) {
  public static final Waiting NONE = new Waiting(false, false);

  private static final String AFTER = "after";
  private static final String TURN = "turn";
  private static final int MOST_TURNS = 15;
  private static final int SECONDS = 2;
  private static final int MOST_PARTITIONS = 50;

  /** Looks at the address, and lets the page come back where something is missing. */
  public static Waiting of(Context ctx, Cut cut) {
    Map<String, Long> records = records(Optional.ofNullable(ctx.queryParam(AFTER)).orElse(""));
    if (records.isEmpty() || cut.covers(records)) {
      return NONE;
    }
    int turn = turn(Optional.ofNullable(ctx.queryParam(TURN)).orElse("0"));
    if (turn >= MOST_TURNS) {
      return new Waiting(true, true);
    }
    String here = Frames.here(ctx).replaceAll("&turn=[^&]*", "");
    ctx.header("Refresh", SECONDS + "; url=" + here + '&' + TURN + '=' + (turn + 1));
    return new Waiting(true, false);
  }

  /** The part of an address that names records, such as {@code after=posts%3A0%3A41}. */
  public static String parameter(Map<String, Long> offsets) {
    return AFTER
        + '='
        + Addresses.value(
            new TreeMap<>(offsets)
                .entrySet().stream()
                    .map(entry -> entry.getKey() + ':' + entry.getValue())
                    .collect(Collectors.joining(",")));
  }

  /** By {@code topic:partition}; none where the text is not of ours. */
  static Map<String, Long> records(String after) {
    Map<String, Long> records = new HashMap<>();
    for (String part : after.split(",", -1)) {
      int colon = part.lastIndexOf(':');
      String offset = part.substring(colon + 1);
      if (colon < 1 || !offset.matches("[0-9]{1,18}") || records.size() >= MOST_PARTITIONS) {
        return Map.of();
      }
      records.merge(part.substring(0, colon), Long.parseLong(offset), Math::max);
    }
    return records;
  }

  private static int turn(String text) {
    return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : MOST_TURNS;
  }
}
