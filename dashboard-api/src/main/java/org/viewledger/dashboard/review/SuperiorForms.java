package org.viewledger.dashboard.review;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.Instants;
import org.viewledger.dashboard.closings.Closing;
import org.viewledger.dashboard.people.PeopleStore;

/**
 * Superiors' forms in the store of people's records: their files, and what goes into their cells.
 */
public final class SuperiorForms {
  /** Longest name, label and meaning, as the store has room for. */
  public static final int MAX_NAME = 200;

  public static final int MAX_LABEL = 500;
  public static final int MAX_MEANING = 1_000;

  /** Some stores hold no more bytes in one value. */
  private static final int PART_BYTES = 500_000;

  private static final String TIE = "cell, label, figure, channel, meaning, person, tied_at";
  private static final String OF_CLOSING =
      " WHERE form_id = ? AND calendar = ? AND period = ? AND unit = ? AND place = ?";

  private final PeopleStore store;

  public SuperiorForms(PeopleStore store) {
    this.store = store;
  }

  /** The forms of a unit, the newest first. */
  public List<SuperiorForm> of(String unit) {
    return store.transact(connection -> of(connection, unit));
  }

  private static List<SuperiorForm> of(Connection connection, String unit) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT form_id, unit, name, person, uploaded_at FROM superior_form WHERE unit = ?"
                + " ORDER BY form_id DESC")) {
      select.setString(1, unit);
      return forms(select);
    }
  }

  public Optional<SuperiorForm> find(int id) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT form_id, unit, name, person, uploaded_at FROM superior_form"
                      + " WHERE form_id = ?")) {
            select.setInt(1, id);
            return forms(select).stream().findFirst();
          }
        });
  }

  private static List<SuperiorForm> forms(PreparedStatement select) throws SQLException {
    List<SuperiorForm> forms = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        forms.add(
            new SuperiorForm(
                row.getInt("form_id"),
                row.getString("unit"),
                row.getString("name"),
                row.getString("person"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant()));
      }
    }
    return forms;
  }

  /** Keeps an uploaded form. */
  public SuperiorForm add(String unit, String name, byte[] file, String person, Instant now) {
    return store.transact(
        connection -> {
          int id = next(connection);
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO superior_form (form_id, unit, name, person, uploaded_at)"
                      + " VALUES (?, ?, ?, ?, ?)")) {
            insert.setInt(1, id);
            insert.setString(2, unit);
            insert.setString(3, name);
            insert.setString(4, person);
            insert.setObject(5, utc(now));
            insert.executeUpdate();
          }
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO superior_form_part (form_id, place, content) VALUES (?, ?, ?)")) {
            for (int place = 0; place * PART_BYTES < file.length; place++) {
              int from = place * PART_BYTES;
              insert.setInt(1, id);
              insert.setInt(2, place);
              insert.setBytes(
                  3, Arrays.copyOfRange(file, from, Math.min(file.length, from + PART_BYTES)));
              insert.executeUpdate();
            }
          }
          return new SuperiorForm(id, unit, name, person, Instants.toMillis(now));
        });
  }

  private static int next(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT COALESCE(MAX(form_id), 0) FROM superior_form");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getInt(1) + 1;
    }
  }

  /** The file as it was uploaded. */
  public byte[] file(int id) {
    return store.transact(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT content FROM superior_form_part WHERE form_id = ? ORDER BY place")) {
            select.setInt(1, id);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                file.writeBytes(row.getBytes("content"));
              }
            }
            return file.toByteArray();
          }
        });
  }

  /** What goes into the cells now. */
  public List<FormTie> ties(int id) {
    return store.transact(connection -> ties(connection, id));
  }

  private static List<FormTie> ties(Connection connection, int id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT " + TIE + " FROM superior_form_tie WHERE form_id = ? ORDER BY cell")) {
      select.setInt(1, id);
      return ties(select);
    }
  }

  private static List<FormTie> ties(PreparedStatement select) throws SQLException {
    List<FormTie> ties = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        ties.add(
            new FormTie(
                row.getString("cell"),
                row.getString("label"),
                FormFigure.of(row.getString("figure")).orElse(FormFigure.NONE),
                row.getString("channel"),
                row.getString("meaning"),
                row.getString("person"),
                row.getObject("tied_at", OffsetDateTime.class).toInstant()));
      }
    }
    return ties;
  }

  /** Ties cells in place of all that were tied before. */
  public void tie(int id, List<FormTie> ties) {
    store.transact(
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement("DELETE FROM superior_form_tie WHERE form_id = ?")) {
            delete.setInt(1, id);
            delete.executeUpdate();
          }
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO superior_form_tie (form_id, "
                      + TIE
                      + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (FormTie tie : ties) {
              insert.setInt(1, id);
              write(insert, 2, tie);
              insert.executeUpdate();
            }
          }
          return ties.size();
        });
  }

  /** What went into the cells when a period was closed; empty where the form came later. */
  public List<FormTie> kept(int id, Closing closing) {
    return store.transact(connection -> kept(connection, id, closing));
  }

  private static List<FormTie> kept(Connection connection, int id, Closing closing)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT " + TIE + " FROM superior_form_kept" + OF_CLOSING + " ORDER BY cell")) {
      ofClosing(select, id, closing);
      return ties(select);
    }
  }

  /**
   * Keeps with a closing what the unit's forms mean at that moment; a second time changes nothing.
   */
  public void keep(Closing closing) {
    store.transact(
        connection -> {
          for (SuperiorForm form : of(connection, closing.unit())) {
            if (!kept(connection, form.id(), closing).isEmpty()) {
              continue;
            }
            try (PreparedStatement insert =
                connection.prepareStatement(
                    "INSERT INTO superior_form_kept (form_id, calendar, period, unit, place, "
                        + TIE
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
              for (FormTie tie : ties(connection, form.id())) {
                ofClosing(insert, form.id(), closing);
                write(insert, 6, tie);
                insert.executeUpdate();
              }
            }
          }
          return closing;
        });
  }

  private static void ofClosing(PreparedStatement statement, int id, Closing closing)
      throws SQLException {
    statement.setInt(1, id);
    statement.setString(2, closing.calendar());
    statement.setString(3, closing.period());
    statement.setString(4, closing.unit());
    statement.setInt(5, closing.place());
  }

  private static void write(PreparedStatement insert, int from, FormTie tie) throws SQLException {
    insert.setString(from, tie.cell());
    insert.setString(from + 1, tie.label());
    insert.setString(from + 2, tie.figure().id());
    insert.setString(from + 3, tie.channel());
    insert.setString(from + 4, tie.meaning());
    insert.setString(from + 5, tie.person());
    insert.setObject(from + 6, utc(tie.at()));
  }

  private static OffsetDateTime utc(Instant instant) {
    return Instants.toMillis(instant).atOffset(ZoneOffset.UTC);
  }
}
