package org.viewledger.stream.ledger.book;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.stream.ledger.rules.Days;

/**
 * All that is kept of one post: enough to answer every late reading, record and withdrawal exactly
 * at every local midnight. The same facts in any order, and any number of times, leave the same
 * book; a book is written to bytes that are equal where the books are.
 */
public final class PostBook {
  private static final int VERSION = 3;
  private static final int OLDEST_READ = 2;

  private final Days days;
  private final MetricCatalogue catalogue;
  private final PlatformReadings platformReadings;
  private final Brought brought = new Brought();
  private PostFields platformFields = new PostFields();
  private boolean platformTold;
  private final Subject subject = new Subject();

  public PostBook(Days days, MetricCatalogue catalogue) {
    this.days = days;
    this.catalogue = catalogue;
    this.platformReadings =
        new PlatformReadings(
            id -> catalogue.find(id).map(Metric::neverReturnsToZero).orElse(false));
  }

  /** Adds a reading. */
  public void add(Reading reading) {
    if (Origin.of(reading.source()).brought()) {
      brought.add(reading);
    } else {
      platformReadings.add(reading, days);
    }
  }

  /** Adds what a post record says. */
  public void add(Telling telling) {
    if (Origin.of(telling.source()).brought()) {
      brought.add(telling);
    } else {
      platformTold = true;
      platformFields.add(telling);
    }
  }

  /**
   * Takes back what a source that a person brought in said of this post.
   *
   * @param recordedAt epoch ms; what was recorded by then is void
   */
  public void withdraw(String source, long recordedAt) {
    brought.withdraw(source, recordedAt);
  }

  /** Takes what the topics' rules now make of the text. */
  public void decide(String topic) {
    subject.decide(topic);
  }

  /** What the topics' rules made of the text. */
  public String decided() {
    return subject.decided();
  }

  /** Adds a person's word on the topic. */
  public void assign(Assignment assignment) {
    subject.assign(assignment);
  }

  /** Adds all facts of another id of the same post; the rules' decision stays this book's. */
  public void addAll(PostBook other) {
    subject.assignAll(other.subject);
    platformReadings.addAll(other.platformReadings, days);
    platformTold |= other.platformTold;
    platformFields.addAll(other.platformFields);
    brought.addAll(other.brought);
  }

  /**
   * Whether anything that stands tells of the post: one that only withdrawn imports told of is
   * none.
   */
  public boolean isKnown() {
    return platformTold
        || !platformReadings.isEmpty()
        || !brought.readings().isEmpty()
        || !brought.tellings().isEmpty();
  }

  /** Whether there is nothing to keep, not even a withdrawal. */
  public boolean isEmpty() {
    return !isKnown() && brought.isEmpty() && subject.isEmpty();
  }

  /** Whether anything that stands gives a title, a text or hashtags: what rules can decide on. */
  public boolean hasText() {
    return !fields().words().isEmpty();
  }

  private MergedFields fields() {
    return new MergedFields(
        brought.fields(Origin.PERSON), platformFields.copy(), brought.fields(Origin.FILE));
  }

  /** Other ids of the post that what stands tells of, sorted. */
  public SortedSet<String> aliases() {
    SortedSet<String> aliases = new TreeSet<>(platformFields.aliases());
    brought.tellings().forEach(telling -> aliases.addAll(telling.aliases()));
    return aliases;
  }

  /** The post as known now, null where nothing that stands tells of it; later facts leave it be. */
  public @Nullable PostView view() {
    if (!isKnown()) {
      return null;
    }
    MergedFields fields = fields();
    long lastRead = platformReadings.lastObservedAt();
    for (Reading reading : brought.readings()) {
      lastRead = Math.max(lastRead, reading.observedAt());
    }
    boolean read = !platformReadings.isEmpty() || !brought.readings().isEmpty();
    return new PostView(
        fields,
        aliases(),
        subject.topic(),
        subject.labels(),
        read ? lastRead : null,
        new FiguresOfPost(platformReadings, brought.readings(), catalogue, days)
            .figures(fields.publishedAt()));
  }

  /** The book as bytes. */
  public byte[] toBytes() {
    ByteWriter out = new ByteWriter().octet(VERSION);
    platformReadings.write(out);
    out.octet(platformTold ? 1 : 0);
    platformFields.write(out);
    brought.write(out);
    subject.write(out);
    return out.toBytes();
  }

  /**
   * Reads {@link #toBytes()} back, also that of the version before.
   *
   * @throws IllegalStateException where yet another version wrote the bytes
   */
  public static PostBook of(byte[] bytes, Days days, MetricCatalogue catalogue) {
    ByteReader in = new ByteReader(bytes);
    int version = in.version(OLDEST_READ, VERSION);
    PostBook book = new PostBook(days, catalogue);
    book.platformReadings.read(in, version);
    book.platformTold = in.octet() == 1;
    book.platformFields = PostFields.read(in);
    book.brought.read(in);
    book.subject.read(in);
    return book;
  }
}
