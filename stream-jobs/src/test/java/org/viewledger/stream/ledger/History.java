package org.viewledger.stream.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Event;
import org.viewledger.contract.Observation;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.Withdrawal;

/**
 * What may befall a few posts, from a seed: late, doubled and tied readings, zeros, other fields,
 * imports and their withdrawal, corrected publications, aliases, in zones with odd midnights.
 */
record History(ZoneId zone, List<Event> events) {
  private static final List<String> IDS = List.of("a", "b", "c", "d\uD835\uDC00", "d\uFF21");
  private static final List<String> SOURCES =
      List.of(
          "youtube-data/v3",
          "youtube-data/v3",
          "youtube-data/v3",
          "import/aa",
          "import/bb",
          "manual/1");
  private static final List<String> METRICS =
      List.of("views", "views", "comments", "reach", "reactions", "followers", "sparkles");

  private record Place(String zone, LocalDate around) {}

  /**
   * A quiet zone, two with clocks that fall back over midnight, one that skips a date, and so on.
   */
  private static final List<Place> PLACES =
      List.of(
          new Place("Asia/Ho_Chi_Minh", LocalDate.of(2026, 1, 10)),
          new Place("Asia/Ho_Chi_Minh", LocalDate.of(2026, 1, 10)),
          new Place("Europe/Berlin", LocalDate.of(2025, 10, 25)),
          new Place("America/St_Johns", LocalDate.of(2006, 10, 28)),
          new Place("America/Sao_Paulo", LocalDate.of(2017, 10, 14)),
          new Place("Pacific/Apia", LocalDate.of(2011, 12, 28)));

  /** A history of so many ids; with more than one they may come to be aliases of each other. */
  static History random(Random random, int ids, int size) {
    return random(random, 1, ids, size);
  }

  /** The same for several pages of one zone, all mixed. */
  static History random(Random random, int pages, int ids, int size) {
    Place place = PLACES.get(random.nextInt(PLACES.size()));
    ZoneId zone = ZoneId.of(place.zone());
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String page = "UC" + (1 + random.nextInt(pages));
      PostKey post = new PostKey("youtube", page, IDS.get(random.nextInt(ids)));
      Event event =
          switch (random.nextInt(10)) {
            case 0 -> withdrawal(random, post, place, zone);
            case 1, 2 -> record(random, post, place, zone, ids);
            default -> observation(random, post, place, zone);
          };
      events.add(event);
      if (random.nextInt(12) == 0) {
        events.add(event);
      }
    }
    Collections.shuffle(events, random);
    return new History(zone, events);
  }

  private static Event observation(Random random, PostKey post, Place place, ZoneId zone) {
    Instant observedAt = instant(random, place, zone);
    SortedMap<String, Long> metrics = new TreeMap<>();
    SortedMap<String, String> fields = new TreeMap<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      String metric = METRICS.get(random.nextInt(METRICS.size()));
      metrics.put(metric, counter(random));
      if (random.nextInt(3) == 0) {
        fields.put(metric, random.nextBoolean() ? "f1" : "f2");
      }
    }
    return new Observation(
        post, observedAt, recordedAt(random, observedAt), source(random), fields, metrics);
  }

  private static Event withdrawal(Random random, PostKey post, Place place, ZoneId zone) {
    Instant at = recordedAt(random, instant(random, place, zone));
    return new Withdrawal(post, source(random), at, "lan", null);
  }

  private static Event record(Random random, PostKey post, Place place, ZoneId zone, int ids) {
    Instant at = instant(random, place, zone);
    List<String> aliases = new ArrayList<>();
    if (ids > 1 && random.nextInt(3) == 0) {
      aliases.add(IDS.get(random.nextInt(ids)));
    }
    return new PostRecord(
        post,
        patch(random, at),
        patch(random, PostRecord.KINDS.get(random.nextInt(3))),
        patch(random, random.nextBoolean() ? "Tin \uD835\uDC00" : "Tin \uFF21"),
        Patch.silent(),
        patch(random, "https://example.org/1"),
        patch(random, random.nextBoolean() ? List.of("#a") : List.of("#a", "#b")),
        aliases,
        patch(random, PostRecord.ORIGINS.get(random.nextInt(2))),
        patch(random, "facebook|1|2"),
        Patch.silent(),
        patch(random, PostRecord.STATUSES.get(random.nextInt(3))),
        source(random),
        recordedAt(random, at));
  }

  private static <T> Patch<T> patch(Random random, @Nullable T value) {
    return switch (random.nextInt(5)) {
      case 0, 1 -> Patch.silent();
      case 2 -> Patch.of(null);
      default -> Patch.of(value);
    };
  }

  private static String source(Random random) {
    return SOURCES.get(random.nextInt(SOURCES.size()));
  }

  private static long counter(Random random) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> 0;
      case 2 -> 1;
      case 3 -> Observation.MAX_COUNTER - random.nextInt(2);
      default -> random.nextInt(1000);
    };
  }

  /** Instants on a coarse grid, so that many coincide, some of them at midnight. */
  private static Instant instant(Random random, Place place, ZoneId zone) {
    LocalDate day = place.around().plusDays(random.nextInt(6));
    Instant midnight = day.atStartOfDay(zone).toInstant();
    return switch (random.nextInt(4)) {
      case 0 -> midnight;
      case 1 -> midnight.plusSeconds(1800L * (random.nextInt(9) - 4));
      default -> midnight.plusSeconds(3 * 3600L * random.nextInt(8)).plusMillis(random.nextInt(2));
    };
  }

  private static Instant recordedAt(Random random, Instant observedAt) {
    return observedAt.plusSeconds(3600L * random.nextInt(4) * random.nextInt(20));
  }
}
