package org.viewledger.stream.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Event;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.Taxonomy;
import org.viewledger.contract.TopicAssignment;
import org.viewledger.contract.Withdrawal;
import org.viewledger.stream.ledger.topics.UnitsOfPages;

/**
 * What may befall a few posts, from a seed: late, doubled and tied readings, zeros, other fields,
 * imports and their withdrawal, corrected publications, aliases, in zones with odd midnights.
 */
public record History(ZoneId zone, List<Event> events) {
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

  private static final List<String> TOPICS = List.of("dang", "y-te", "dat");

  /** By every version one of them speaks for nothing. */
  private static final List<String> PHRASES =
      List.of("sinh hoạt chi bộ", "tiêm chủng", "hiến đất", "trời nắng");

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
  public static History random(Random random, int pages, int ids, int size) {
    Place place = PLACES.get(random.nextInt(PLACES.size()));
    ZoneId zone = ZoneId.of(place.zone());
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String page = "UC" + (1 + random.nextInt(pages));
      PostKey post = new PostKey("youtube", page, IDS.get(random.nextInt(ids)));
      Event event =
          switch (random.nextInt(11)) {
            case 10 -> assignment(random, post, place, zone);
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

  /**
   * The same with taxonomies of a ward, its province and a stranger in the middle. Two of one
   * version may say different things: the later recorded holds.
   */
  public History withTaxonomies(Random random, int most) {
    List<Event> all = new ArrayList<>(events);
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      int version = 1 + random.nextInt(4);
      String unit = List.of("ward", "ward", "province", "stranger").get(random.nextInt(4));
      int edition = random.nextInt(2);
      Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(version + 60L * edition);
      all.add(random.nextInt(all.size() + 1), taxonomy(unit, version, version + edition, at));
    }
    return new History(zone, all);
  }

  /** The units of the pages of any history: those of UC1 and UC2 are a ward's. */
  public static UnitsOfPages units() {
    List<String> ward = List.of("ward", "province");
    return new UnitsOfPages(Map.of("youtube|UC1", ward, "youtube|UC2", ward), List.of("province"));
  }

  /** The same, said plainly. */
  public static List<String> units(PageKey page) {
    return Set.of("UC1", "UC2").contains(page.pageId())
        ? List.of("ward", "province")
        : List.of("province");
  }

  /** Where an event lies in its partition: equal events lie where the first of them does. */
  long offset(Event event) {
    return events.indexOf(event);
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

  private static Event assignment(Random random, PostKey post, Place place, ZoneId zone) {
    Instant at = recordedAt(random, instant(random, place, zone));
    return new TopicAssignment(
        post,
        random.nextInt(3) == 0 ? null : TOPICS.get(random.nextInt(TOPICS.size())),
        random.nextBoolean() ? List.of("dai-hoi", "tet").subList(0, random.nextInt(3)) : List.of(),
        "lan",
        null,
        at,
        random.nextInt(4) == 0);
  }

  /** A version of a unit's topics: what each of two phrases speaks for changes from one to next. */
  public static Taxonomy taxonomy(String unit, int version, Instant recordedAt) {
    return taxonomy(unit, version, version, recordedAt);
  }

  private static Taxonomy taxonomy(String unit, int version, int turn, Instant recordedAt) {
    List<Taxonomy.Topic> topics = new ArrayList<>();
    for (int i = 0; i < TOPICS.size(); i++) {
      String phrase = PHRASES.get((i + turn) % PHRASES.size());
      topics.add(
          new Taxonomy.Topic(
              TOPICS.get(i),
              TOPICS.get(i),
              null,
              null,
              10 + i,
              List.of(
                  new Taxonomy.Rule(phrase, null, 5), new Taxonomy.Rule(null, "#a", 1 + turn))));
    }
    return new Taxonomy(unit, version, recordedAt, topics, List.of(), List.of());
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
        patch(random, "Hôm nay, " + PHRASES.get(random.nextInt(PHRASES.size())) + "."),
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
