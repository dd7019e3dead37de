package org.viewledger.clickhouse;

import com.sun.jna.Pointer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of {@code {name:Type}} placeholders, laid out for the engine, which binds them. */
final class QueryParameters implements AutoCloseable {

  private final @Nullable NativeStrings names;
  private final @Nullable NativeStrings values;
  private final int count;

  QueryParameters(Map<String, String> byName) {
    count = byName.size();
    names = count == 0 ? null : new NativeStrings(byName.keySet());
    values = count == 0 ? null : new NativeStrings(byName.values());
  }

  long count() {
    return count;
  }

  @Nullable Pointer names() {
    return names == null ? null : names.addresses();
  }

  @Nullable Pointer nameLengths() {
    return names == null ? null : names.lengths();
  }

  @Nullable Pointer values() {
    return values == null ? null : values.addresses();
  }

  @Nullable Pointer valueLengths() {
    return values == null ? null : values.lengths();
  }

  @Override
  public void close() {
    if (names != null && values != null) {
      names.close();
      values.close();
    }
  }
}
