package org.viewledger.stream.cut;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.RejectedRecordException;
import org.viewledger.stream.records.ConsumedRecord;
import org.viewledger.stream.rows.Table;

/** Whether a raw row was made from a record that lies at its position now. */
@FunctionalInterface
public interface Sameness {
  /**
   * Compares.
   *
   * @param row of a raw table, instants as epoch milliseconds under {@code column_ms}
   */
  boolean same(Table table, JsonNode row, ConsumedRecord record);

  /** As the contract reads records: all that they say, and of refused ones the broker's stamp. */
  static boolean byContract(Table table, JsonNode row, ConsumedRecord record) {
    if (table == Table.DEAD_LETTER) {
      return row.path("appended_at_ms").asLong() == record.appendedAt();
    }
    try {
      byte[] now =
          EventJson.encode(
              EventJson.decode(
                  record.topic(), record.value(), Instant.ofEpochMilli(record.appendedAt())));
      return Arrays.equals(now, EventJson.encode(RawEvents.event(table, row)));
    } catch (RejectedRecordException e) {
      return false;
    }
  }
}
