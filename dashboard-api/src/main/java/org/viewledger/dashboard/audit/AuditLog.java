package org.viewledger.dashboard.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.viewledger.dashboard.people.PeopleStore;

/** The list of who did what. Nothing here changes or removes an entry. */
public final class AuditLog {
  private static final int MAX_PERSON = 100;
  private static final int MAX_SUBJECT = 600;
  private static final int MAX_DETAIL = 1_000;
  private static final int PAGE = 1_000;
  private static final String COLUMNS =
      "place, written_at, person, deed, subject, detail, previous_hash, own_hash";

  private final PeopleStore store;
  private final Clock clock;

  public AuditLog(PeopleStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Writes one down in a transaction of its own, for what is done elsewhere than in this store.
   *
   * @param detail never a secret; long texts are cut
   */
  public AuditEntry write(String person, Deed deed, String subject, String detail) {
    return store.transact(connection -> write(connection, person, deed, subject, detail));
  }

  /**
   * The same by the deed's word.
   *
   * @throws IllegalArgumentException for a word that is none
   */
  public AuditEntry write(String person, String deed, String subject, String detail) {
    return write(person, Deed.of(deed), subject, detail);
  }

  /**
   * Writes one down in the transaction of what it tells of: both are there, or neither. Others who
   * write wait until that transaction ends.
   */
  public AuditEntry write(
      Connection connection, String person, Deed deed, String subject, String detail)
      throws SQLException {
    AuditEntry last = head(connection, " FOR UPDATE");
    AuditEntry entry =
        AuditEntry.of(
            last.place() + 1,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            plain(person, MAX_PERSON),
            deed.id(),
            plain(subject, MAX_SUBJECT),
            plain(detail, MAX_DETAIL),
            last.ownHash());
    try (PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO audit_entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement step =
            connection.prepareStatement(
                "UPDATE audit_head SET place = ?, own_hash = ? WHERE id = 1")) {
      insert.setLong(1, entry.place());
      insert.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
      insert.setString(3, entry.person());
      insert.setString(4, entry.deed());
      insert.setString(5, entry.subject());
      insert.setString(6, entry.detail());
      insert.setString(7, entry.previousHash());
      insert.setString(8, entry.ownHash());
      insert.executeUpdate();
      step.setLong(1, entry.place());
      step.setString(2, entry.ownHash());
      step.executeUpdate();
    }
    return entry;
  }

  /**
   * Entries, the last one first.
   *
   * @param before the place that the page before ended with; empty to begin
   * @param limit above 0
   */
  public List<AuditEntry> latest(Optional<Long> before, int limit) {
    return latest(before, limit, entry -> true);
  }

  /** The same of some entries. */
  public List<AuditEntry> latest(Optional<Long> before, int limit, Predicate<AuditEntry> which) {
    List<AuditEntry> found = new ArrayList<>();
    long from = before.orElse(Long.MAX_VALUE);
    while (found.size() < limit) {
      long until = from;
      List<AuditEntry> page =
          store.transact(
              connection -> read(connection, "place < ? ORDER BY place DESC", until, PAGE));
      page.stream().filter(which).limit(limit - found.size()).forEach(found::add);
      if (page.size() < PAGE) {
        break;
      }
      from = page.get(PAGE - 1).place();
    }
    return found;
  }

  /** Goes through the whole list and names the first broken link. */
  public AuditVerdict verify() {
    AuditEntry before = store.transact(connection -> head(connection, ""));
    long place = 0;
    String hash = AuditEntry.NOTHING_BEFORE;
    while (true) {
      long after = place;
      List<AuditEntry> page =
          store.transact(connection -> read(connection, "place > ? ORDER BY place", after, PAGE));
      for (AuditEntry entry : page) {
        Optional<AuditVerdict.Kind> wrong = wrong(entry, place, hash);
        if (wrong.isPresent()) {
          return broken(place, hash, wrong.get());
        }
        place = entry.place();
        hash = entry.ownHash();
        if (place == before.place() && !hash.equals(before.ownHash())) {
          return broken(place - 1, hash, AuditVerdict.Kind.CHANGED);
        }
      }
      if (page.size() < PAGE) {
        break;
      }
    }
    if (place < before.place()) {
      return broken(place, hash, AuditVerdict.Kind.MISSING);
    }
    // Others may have added meanwhile, and moved the head on with it: it never lies before an
    // entry.
    AuditEntry after = store.transact(connection -> head(connection, ""));
    return after.place() < place || (place == 0 && !after.ownHash().equals(hash))
        ? broken(Math.max(after.place(), 0), hash, AuditVerdict.Kind.UNLINKED)
        : new AuditVerdict(place, hash, Optional.empty());
  }

  private static Optional<AuditVerdict.Kind> wrong(AuditEntry entry, long before, String hash) {
    if (entry.place() != before + 1) {
      return Optional.of(AuditVerdict.Kind.MISSING);
    }
    if (!entry.ownHash().equals(entry.computedHash())) {
      return Optional.of(AuditVerdict.Kind.CHANGED);
    }
    return entry.previousHash().equals(hash)
        ? Optional.empty()
        : Optional.of(AuditVerdict.Kind.UNLINKED);
  }

  private static AuditVerdict broken(long last, String hash, AuditVerdict.Kind kind) {
    return new AuditVerdict(last, hash, Optional.of(new AuditVerdict.Broken(last + 1, kind)));
  }

  /** The last place and its digest; the rest is of no meaning. */
  private static AuditEntry head(Connection connection, String lock) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT place, own_hash FROM audit_head WHERE id = 1" + lock);
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("the head of the audit log is gone");
      }
      return new AuditEntry(row.getLong(1), Instant.EPOCH, "", "", "", "", "", row.getString(2));
    }
  }

  private static List<AuditEntry> read(Connection connection, String which, long place, int limit)
      throws SQLException {
    List<AuditEntry> entries = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT "
                + COLUMNS
                + " FROM audit_entry WHERE "
                + which
                + " FETCH FIRST "
                + limit
                + " ROWS ONLY")) {
      select.setLong(1, place);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.add(
              new AuditEntry(
                  row.getLong(1),
                  row.getObject(2, OffsetDateTime.class).toInstant(),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5),
                  row.getString(6),
                  row.getString(7),
                  row.getString(8)));
        }
      }
    }
    return entries;
  }

  /** One line of at most so many characters. */
  private static String plain(String text, int most) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= most ? line : line.substring(0, most - 1) + '…';
  }
}
