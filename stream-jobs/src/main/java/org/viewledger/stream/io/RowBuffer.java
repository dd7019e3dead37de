package org.viewledger.stream.io;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;

/**
 * The rows since the last checkpoint, the latest of each key, and the offsets they cover.
 *
 * <p>Offsets are covered because checkpoints are aligned and every record consumed gives one raw
 * row or one dead letter: once such a row is here, so are all rows of the records before it.
 */
final class RowBuffer {
  private final Map<Table, Map<ByteBuffer, TableRow>> rows = new EnumMap<>(Table.class);
  private final Map<String, Long> offsets = new TreeMap<>();

  void add(TableRow row) {
    rows.computeIfAbsent(row.table(), table -> new LinkedHashMap<>())
        .merge(
            ByteBuffer.wrap(row.bytes(), 0, row.keyLength()).slice(),
            row,
            (old, now) -> now.order() >= old.order() ? now : old);
    KafkaPosition.of(row)
        .ifPresent(
            position -> offsets.merge(position.partition(), position.offset() + 1, Math::max));
  }

  /** What was added since the last call; empty where that is nothing. */
  Optional<CutPart> drain() {
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<Table, List<byte[]>> latest = new EnumMap<>(Table.class);
    rows.forEach(
        (table, byKey) -> latest.put(table, byKey.values().stream().map(TableRow::bytes).toList()));
    CutPart part = CutPart.of(latest, offsets);
    rows.clear();
    offsets.clear();
    return Optional.of(part);
  }
}
