package org.viewledger.contract;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of a partial record: not said, said to be unknown, or said.
 *
 * @param said whether the record contains the field at all
 * @param value the value, null for an explicit null (unknown) or where nothing is said
 */
public record Patch<T>(boolean said, @Nullable T value) {
  private static final Patch<?> SILENT = new Patch<>(false, null);

  public Patch {
    if (!said && value != null) {
      throw new IllegalArgumentException("a field that is not said has no value");
    }
  }

  /** The field is absent: the record says nothing about it. */
  @SuppressWarnings("unchecked") // holds no value, so it fits every T
  public static <T> Patch<T> silent() {
    return (Patch<T>) SILENT;
  }

  /** The field is present; null means unknown. */
  public static <T> Patch<T> of(@Nullable T value) {
    return new Patch<>(true, value);
  }

  /** The same patch over another type. */
  public <R> Patch<R> map(Function<T, R> mapper) {
    if (!said) {
      return silent();
    }
    return of(value == null ? null : mapper.apply(value));
  }
}
