package org.viewledger.dashboard.accounts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.accounts.AccountRefusedException.Reason;
import org.viewledger.dashboard.people.PeopleStore;
import org.viewledger.dashboard.query.DayRange;

/** Share links in the store: the token's digest, never the token. */
public final class ShareLinks {
  public static final int USUAL_DAYS = 30;
  public static final int MOST_DAYS = 365;

  private static final String COLUMNS =
      "SELECT id, unit, topic, from_day, to_day, made_by, made_at, expires_at, ended_at, times_used"
          + " FROM share_link";

  private final PeopleStore store;
  private final Clock clock;
  private final Deeds deeds;

  ShareLinks(PeopleStore store, Clock clock, Deeds deeds) {
    this.store = store;
    this.clock = clock;
    this.deeds = deeds;
  }

  /**
   * Makes a link.
   *
   * @param days how long it opens, 1 to {@link #MOST_DAYS}
   * @return the token of its address, told once
   */
  public String make(ShareLink.Shown shown, int days, String by) {
    if (days < 1 || days > MOST_DAYS) {
      throw new AccountRefusedException(Reason.TERM_OUT_OF_BOUNDS);
    }
    String token = Secret.random();
    Instant now = clock.instant();
    store.transact(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO share_link (token_hash, unit, topic, from_day, to_day, made_by,"
                      + " made_at, expires_at, times_used) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)")) {
            insert.setString(1, Secret.hash(token));
            insert.setString(2, shown.unit().orElse(null));
            insert.setString(3, shown.topic().orElse(null));
            insert.setObject(4, shown.days().map(DayRange::from).orElse(null));
            insert.setObject(5, shown.days().map(DayRange::to).orElse(null));
            insert.setString(6, by);
            insert.setObject(7, Times.utc(now));
            insert.setObject(8, Times.utc(now.plus(days, ChronoUnit.DAYS)));
            return insert.executeUpdate();
          }
        });
    deeds.note(by, "share.made", told(shown), days + " days");
    return token;
  }

  /** The link of an address, also one that no longer opens. */
  public Optional<ShareLink> find(String token) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(COLUMNS + " WHERE token_hash = ?")) {
            select.setString(1, Secret.hash(token));
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.of(link(row)) : Optional.empty();
            }
          }
        });
  }

  /** Counts one use. */
  public void count(long id) {
    store.transact(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "UPDATE share_link SET times_used = times_used + 1 WHERE id = ?")) {
            update.setLong(1, id);
            return update.executeUpdate();
          }
        });
  }

  /** All links, the newest first. */
  public List<ShareLink> all() {
    return store.transact(
        connection -> {
          List<ShareLink> links = new ArrayList<>();
          try (PreparedStatement select =
                  connection.prepareStatement(COLUMNS + " ORDER BY id DESC");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              links.add(link(row));
            }
          }
          return links;
        });
  }

  /** Ends a link for good. */
  public void end(long id, String by) {
    int ended =
        store.transact(
            connection -> {
              try (PreparedStatement update =
                  connection.prepareStatement(
                      "UPDATE share_link SET ended_by = ?, ended_at = ?"
                          + " WHERE id = ? AND ended_at IS NULL")) {
                update.setString(1, by);
                update.setObject(2, Times.utc(clock.instant()));
                update.setLong(3, id);
                return update.executeUpdate();
              }
            });
    if (ended > 0) {
      deeds.note(by, "share.ended", Long.toString(id), "");
    }
  }

  private static String told(ShareLink.Shown shown) {
    return "unit="
        + shown.unit().orElse("all")
        + " topic="
        + shown.topic().orElse("all")
        + shown.days().map(days -> " " + days.from() + ".." + days.to()).orElse("");
  }

  private static ShareLink link(ResultSet row) throws SQLException {
    LocalDate from = row.getObject("from_day", LocalDate.class);
    LocalDate to = row.getObject("to_day", LocalDate.class);
    return new ShareLink(
        row.getLong("id"),
        new ShareLink.Shown(
            Optional.ofNullable(row.getString("unit")),
            Optional.ofNullable(row.getString("topic")),
            from == null || to == null ? Optional.empty() : Optional.of(new DayRange(from, to))),
        row.getString("made_by"),
        Times.instant(row, "made_at"),
        Times.instant(row, "expires_at"),
        Times.maybe(row, "ended_at"),
        row.getLong("times_used"));
  }
}
