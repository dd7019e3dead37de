package org.viewledger.dashboard.warehouse;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One row of an answer, by column name. Instants travel as milliseconds, days as days. */
public interface Row {
  /** The text of a column that is never null. */
  String text(String column);

  /** The integer of a column that is never null. */
  long number(String column);

  /** The integer, of up to 128 bits, of a column that is never null. */
  BigInteger big(String column);

  LocalDate day(String column);

  List<String> texts(String column);

  List<Long> numbers(String column);

  boolean isNull(String column);

  default Optional<String> maybeText(String column) {
    return isNull(column) ? Optional.empty() : Optional.of(text(column));
  }

  default Optional<Long> maybeNumber(String column) {
    return isNull(column) ? Optional.empty() : Optional.of(number(column));
  }

  default Optional<BigInteger> maybeBig(String column) {
    return isNull(column) ? Optional.empty() : Optional.of(big(column));
  }

  default Optional<LocalDate> maybeDay(String column) {
    return isNull(column) ? Optional.empty() : Optional.of(day(column));
  }

  /** The instant of a column of milliseconds since 1970. */
  default Optional<Instant> maybeInstant(String column) {
    return maybeNumber(column).map(Instant::ofEpochMilli);
  }
}
