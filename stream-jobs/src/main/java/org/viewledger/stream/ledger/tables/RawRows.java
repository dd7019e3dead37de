package org.viewledger.stream.ledger.tables;

import java.util.ArrayList;
import java.util.List;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageReading;
import org.viewledger.contract.PageRecord;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.contract.Taxonomy;
import org.viewledger.contract.TopicAssignment;
import org.viewledger.contract.Withdrawal;
import org.viewledger.stream.records.ConsumedRecord;
import org.viewledger.stream.records.DeadLetter;
import org.viewledger.stream.rows.RowBinary;
import org.viewledger.stream.rows.Table;
import org.viewledger.stream.rows.TableRow;

/** The raw record: one row for every record consumed, with its Kafka position. */
public final class RawRows {
  private RawRows() {}

  /**
   * The row of a record that was understood.
   *
   * @throws IllegalArgumentException where a date is none that a table can hold
   */
  public static TableRow of(ConsumedRecord record, Event event) {
    if (event instanceof Observation observation) {
      return observation(record, observation);
    } else if (event instanceof Withdrawal withdrawal) {
      return withdrawal(record, withdrawal);
    } else if (event instanceof PostRecord post) {
      return postRecord(record, post);
    } else if (event instanceof PageRecord page) {
      return pageRecord(record, page);
    } else if (event instanceof PageReading reading) {
      return pageReading(record, reading);
    } else if (event instanceof TopicAssignment assignment) {
      return assignment(record, assignment);
    } else if (event instanceof Taxonomy taxonomy) {
      return taxonomy(record, taxonomy);
    }
    throw new IllegalStateException("the kinds of events are closed: " + event);
  }

  /** The row of a record that was refused. */
  public static TableRow of(DeadLetter letter) {
    return new RowBinary(Table.DEAD_LETTER)
        .text(letter.topic())
        .uint32(letter.partition())
        .int64(letter.offset())
        .key()
        .text(letter.reason())
        .text(letter.detail())
        .bytes(letter.raw())
        .int64(letter.appendedAt())
        .row();
  }

  private static TableRow observation(ConsumedRecord record, Observation event) {
    return post(Table.OBSERVATION, event.post(), record)
        .instant(event.observedAt())
        .instant(event.recordedAt())
        .text(event.source())
        .map(event.metrics(), RowBinary::int64)
        .map(event.fields(), RowBinary::text)
        .row();
  }

  private static TableRow withdrawal(ConsumedRecord record, Withdrawal event) {
    return post(Table.WITHDRAWAL, event.post(), record)
        .text(event.withdraws())
        .instant(event.recordedAt())
        .text(event.by())
        .nullableText(event.reason())
        .row();
  }

  private static TableRow postRecord(ConsumedRecord record, PostRecord event) {
    List<String> hashtags = event.hashtags().value();
    return post(Table.POST_RECORD, event.post(), record)
        .texts(said(event))
        .nullableInstant(event.publishedAt().value())
        .nullableText(event.kind().value())
        .nullableText(event.title().value())
        .nullableText(event.text().value())
        .nullableText(event.permalink().value())
        .texts(hashtags == null ? List.of() : hashtags)
        .bool(hashtags != null)
        .texts(event.aliases())
        .nullableText(event.origin().value())
        .nullableText(event.sameAs().value())
        .nullableText(event.replaces().value())
        .nullableText(event.status().value())
        .text(event.source())
        .instant(event.recordedAt())
        .row();
  }

  /** The columns of the fields that a record says, a null included. */
  private static List<String> said(PostRecord event) {
    List<String> said = new ArrayList<>();
    say(said, "published_at", event.publishedAt());
    say(said, "kind", event.kind());
    say(said, "title", event.title());
    say(said, "text", event.text());
    say(said, "permalink", event.permalink());
    say(said, "hashtags", event.hashtags());
    say(said, "origin", event.origin());
    say(said, "same_as", event.sameAs());
    say(said, "replaces", event.replaces());
    say(said, "status", event.status());
    return said;
  }

  private static void say(List<String> said, String column, Patch<?> patch) {
    if (patch.said()) {
      said.add(column);
    }
  }

  private static TableRow pageRecord(ConsumedRecord record, PageRecord event) {
    List<String> said = new ArrayList<>();
    say(said, "name", event.name());
    RowBinary row =
        new RowBinary(Table.PAGE_RECORD).text(event.page().platform()).text(event.page().pageId());
    return position(row, record)
        .texts(said)
        .nullableText(event.name().value())
        .text(event.source())
        .instant(event.recordedAt())
        .row();
  }

  private static TableRow pageReading(ConsumedRecord record, PageReading event) {
    RowBinary row =
        new RowBinary(Table.PAGE_READING).text(event.page().platform()).text(event.page().pageId());
    return position(row, record)
        .text(event.metric())
        .nullableDay(event.from())
        .nullableDay(event.to())
        .nullableText(event.zone() == null ? null : event.zone().getId())
        .nullableInt64(event.value())
        .instant(event.observedAt())
        .instant(event.recordedAt())
        .text(event.source())
        .row();
  }

  private static TableRow assignment(ConsumedRecord record, TopicAssignment event) {
    return post(Table.ASSIGNMENT, event.post(), record)
        .nullableText(event.primaryTopic())
        .texts(event.labels())
        .text(event.by())
        .nullableText(event.reason())
        .instant(event.recordedAt())
        .bool(event.withdrawn())
        .row();
  }

  private static TableRow taxonomy(ConsumedRecord record, Taxonomy event) {
    return position(new RowBinary(Table.TAXONOMY).text(event.unit()), record)
        .uint32(event.version())
        .bytes(EventJson.encode(event))
        .instant(event.recordedAt())
        .row();
  }

  private static RowBinary post(Table table, PostKey post, ConsumedRecord record) {
    RowBinary row =
        new RowBinary(table).text(post.platform()).text(post.pageId()).text(post.postId());
    return position(row, record);
  }

  private static RowBinary position(RowBinary row, ConsumedRecord record) {
    return row.text(record.topic()).uint32(record.partition()).int64(record.offset()).key();
  }
}
