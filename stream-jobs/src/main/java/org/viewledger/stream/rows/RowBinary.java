package org.viewledger.stream.rows;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the columns of one row in ClickHouse's RowBinary: little-endian numbers, texts and lists
 * led by their length as an unsigned LEB128, a byte before a nullable value. {@code
 * LowCardinality(T)} is written as {@code T}.
 *
 * <p>Call {@link #key()} after the key columns and {@link #row} after the last.
 */
public final class RowBinary {
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final Table table;
  private byte[] bytes = new byte[256]; // not a stream: those lock for every byte
  private int size;
  private int keyLength = -1;
  private long metrics;

  public RowBinary(Table table) {
    this.table = table;
  }

  /** Marks the end of the key columns. */
  public RowBinary key() {
    keyLength = size;
    return this;
  }

  /** Says that the columns of the so-and-so-manieth metric of the catalogue come next. */
  public RowBinary metric(int index) {
    metrics |= 1L << index;
    return this;
  }

  /** The finished row. */
  public TableRow row() {
    if (keyLength < 0) {
      throw new IllegalStateException("the end of the key was not marked");
    }
    return new TableRow(table, metrics, keyLength, Arrays.copyOf(bytes, size), 0);
  }

  public RowBinary text(String value) {
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    length(encoded.length);
    return append(encoded);
  }

  public RowBinary bytes(byte[] value) {
    length(value.length);
    return append(value);
  }

  public RowBinary nullableText(@Nullable String value) {
    return nullable(value, RowBinary::text);
  }

  public RowBinary int64(long value) {
    room(Long.BYTES);
    LONG.set(bytes, size, value);
    size += Long.BYTES;
    return this;
  }

  /** The value of a nullable column that is known. */
  public RowBinary knownInt64(long value) {
    write(0);
    return int64(value);
  }

  public RowBinary nullableInt64(@Nullable Long value) {
    return nullable(value, RowBinary::int64);
  }

  public RowBinary uint32(int value) {
    room(Integer.BYTES);
    INT.set(bytes, size, value);
    size += Integer.BYTES;
    return this;
  }

  /** A Bool or UInt8. */
  public RowBinary bool(boolean value) {
    write(value ? 1 : 0);
    return this;
  }

  /**
   * A sum over posts.
   *
   * @throws ArithmeticException where it needs more than 128 bits
   */
  public RowBinary int128(BigInteger value) {
    if (value.bitLength() > 127) {
      throw new ArithmeticException("over 128 bits: " + value);
    }
    return int64(value.longValue()).int64(value.shiftRight(Long.SIZE).longValue());
  }

  /** A {@code DateTime64(3, 'UTC')}. */
  public RowBinary instant(Instant value) {
    return int64(value.toEpochMilli());
  }

  public RowBinary nullableInstant(@Nullable Instant value) {
    return nullable(value, RowBinary::instant);
  }

  /** A {@code Date}: days since 1970-01-01, up to 2149. */
  public RowBinary day(LocalDate value) {
    return day(Math.toIntExact(value.toEpochDay()));
  }

  /** The same, given as the epoch day. */
  public RowBinary day(int epochDay) {
    if (epochDay < 0 || epochDay > 0xFFFF) {
      throw new IllegalArgumentException(
          "outside of what a Date holds: " + LocalDate.ofEpochDay(epochDay));
    }
    write(epochDay);
    write(epochDay >>> Byte.SIZE);
    return this;
  }

  public RowBinary nullableDay(@Nullable LocalDate value) {
    return nullable(value, RowBinary::day);
  }

  public RowBinary texts(Collection<String> values) {
    length(values.size());
    values.forEach(this::text);
    return this;
  }

  /** A list of tuples; {@code value} writes the members of each. */
  public <V> RowBinary list(Collection<V> values, BiConsumer<RowBinary, V> value) {
    length(values.size());
    values.forEach(each -> value.accept(this, each));
    return this;
  }

  /** A map from text; {@code value} writes each value. */
  public <V> RowBinary map(Map<String, V> values, BiConsumer<RowBinary, V> value) {
    length(values.size());
    values.forEach(
        (key, each) -> {
          text(key);
          value.accept(this, each);
        });
    return this;
  }

  private <V> RowBinary nullable(@Nullable V value, BiConsumer<RowBinary, V> write) {
    write(value == null ? 1 : 0);
    if (value != null) {
      write.accept(this, value);
    }
    return this;
  }

  private void length(int value) {
    int rest = value;
    while (rest >= 0x80) {
      write(rest | 0x80);
      rest >>>= 7;
    }
    write(rest);
  }

  private RowBinary append(byte[] value) {
    room(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  private void write(int octet) {
    room(1);
    bytes[size++] = (byte) octet;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
