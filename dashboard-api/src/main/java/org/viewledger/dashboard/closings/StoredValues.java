package org.viewledger.dashboard.closings;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instants and large integers as the store of people's records holds them. */
final class StoredValues {
  private StoredValues() {}

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime utc(Optional<Instant> instant) {
    return instant.map(StoredValues::utc).orElse(null);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static void big(PreparedStatement statement, int place, Optional<BigInteger> value)
      throws SQLException {
    statement.setBigDecimal(place, value.map(BigDecimal::new).orElse(null));
  }

  static Optional<BigInteger> big(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column)).map(BigDecimal::toBigIntegerExact);
  }
}
