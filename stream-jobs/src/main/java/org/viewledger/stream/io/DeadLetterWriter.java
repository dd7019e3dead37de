package org.viewledger.stream.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.viewledger.stream.records.DeadLetter;

/**
 * A refused record as JSON: {@code {"v":1,"reason":…,"detail":…,"topic":…,"partition":…,
 * "offset":…,"appendedAt":…,"raw":base64}} under the key {@code topic:partition:offset}.
 */
final class DeadLetterWriter implements KafkaRecordSerializationSchema<DeadLetter> {
  private static final long serialVersionUID = 1L;
  private static final JsonFactory JSON = new JsonFactory();
  private static final int VERSION = 1;

  private final String topic;

  DeadLetterWriter(String topic) {
    this.topic = topic;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      DeadLetter letter, KafkaSinkContext context, @Nullable Long timestamp) {
    String origin = letter.topic() + ':' + letter.partition() + ':' + letter.offset();
    return new ProducerRecord<>(topic, origin.getBytes(StandardCharsets.UTF_8), json(letter));
  }

  private static byte[] json(DeadLetter letter) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("v", VERSION);
      json.writeStringField("reason", letter.reason());
      json.writeStringField("detail", letter.detail());
      json.writeStringField("topic", letter.topic());
      json.writeNumberField("partition", letter.partition());
      json.writeNumberField("offset", letter.offset());
      json.writeNumberField("appendedAt", letter.appendedAt());
      json.writeBinaryField("raw", letter.raw());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return out.toByteArray();
  }
}
