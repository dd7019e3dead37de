package org.viewledger.dashboard.imports;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PostKey;
import org.viewledger.ingest.files.Sentence;

/**
 * What became of one file.
 *
 * @param id SHA-256 of file, mapping, platform, page and a counter of its withdrawals, in hex
 * @param content the same without the counter
 * @param recordedAt stamped on every record of it
 * @param changedAt when it came into its state
 * @param rows rows of the file; {@code readings} and {@code pageReadings} accepted, {@code refused}
 *     not, {@code held} waiting for a person
 * @param offsets by {@code topic:partition} the last record's offset
 * @param refusedRows the first {@value #MAX_REFUSED} rows that were not taken
 * @param heldRows the first so many rows of posts that match none the ledger knows
 */
public record ImportAccount(
    String id,
    String content,
    int withdrawals,
    State state,
    String fileName,
    String person,
    Instant recordedAt,
    Instant changedAt,
    long rows,
    long readings,
    long pageReadings,
    long refused,
    long held,
    long posts,
    long pages,
    @Nullable Instant firstObservedAt,
    @Nullable Instant lastObservedAt,
    Map<String, Long> offsets,
    List<Sentence> notices,
    List<Refused> refusedRows,
    List<Refused> heldRows) {
  /** How many refused rows an account lists; all are counted. */
  public static final int MAX_REFUSED = 10_000;

  public ImportAccount {
    offsets = new TreeMap<>(offsets);
    notices = List.copyOf(notices);
    refusedRows = List.copyOf(refusedRows);
    heldRows = List.copyOf(heldRows);
  }

  /** The source that its records name. */
  public String source() {
    return "import/" + id;
  }

  /** The rows refused, then those held. */
  List<Refused> allRows() {
    return Stream.concat(refusedRows.stream(), heldRows.stream()).toList();
  }

  ImportAccount with(State next, Instant at, Map<String, Long> nextOffsets) {
    return new ImportAccount(
        id,
        content,
        withdrawals,
        next,
        fileName,
        person,
        recordedAt,
        at,
        rows,
        readings,
        pageReadings,
        refused,
        held,
        posts,
        pages,
        firstObservedAt,
        lastObservedAt,
        nextOffsets,
        notices,
        refusedRows,
        heldRows);
  }

  /** How far an import has come. One that stops half-way is finished by asking for it again. */
  public enum State {
    /** Looked at only; nothing is stored. */
    PREVIEW,
    SENDING,
    ACCEPTED,
    WITHDRAWING,
    WITHDRAWN;

    /** The word used in answers and in the store. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  /** A row that was not taken: where it is, what its cell says, and why, to a person. */
  public record Refused(
      long line,
      @Nullable String column,
      @Nullable String value,
      String reason,
      Sentence sentence) {}

  /** An account together with the posts that a withdrawal would reach. */
  record WithPosts(ImportAccount account, List<PostKey> touched) {
    WithPosts {
      touched = List.copyOf(touched);
    }
  }
}
