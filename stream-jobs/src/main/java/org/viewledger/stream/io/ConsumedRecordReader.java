package org.viewledger.stream.io;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.viewledger.stream.records.ConsumedRecord;

/** Takes a Kafka record as it is: understanding it, or refusing it, is the ledger's. */
final class ConsumedRecordReader implements KafkaRecordDeserializationSchema<ConsumedRecord> {
  private static final long serialVersionUID = 1L;
  private static final byte[] NOTHING = {};

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> kafka, Collector<ConsumedRecord> out) {
    byte[] value = kafka.value();
    out.collect(
        new ConsumedRecord(
            kafka.topic(),
            kafka.partition(),
            kafka.offset(),
            kafka.timestamp(),
            value == null ? NOTHING : value));
  }

  @Override
  public TypeInformation<ConsumedRecord> getProducedType() {
    return TypeInformation.of(ConsumedRecord.class);
  }
}
