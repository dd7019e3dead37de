package org.viewledger.stream.ledger.book;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.topics.PostText;

/**
 * Of one id of a post the words alone: as much of its records as it takes to merge title, text and
 * hashtags exactly, in whatever order records and withdrawals come.
 */
public final class PostWords {
  private PostFields platform = new PostFields();
  private final Brought brought = new Brought();

  /** The telling without what is no word of the post; empty where it has none. */
  public static Optional<Telling> of(Telling telling) {
    Map<PostField, Said> said = new EnumMap<>(PostField.class);
    for (PostField field : List.of(PostField.TITLE, PostField.TEXT, PostField.HASHTAGS)) {
      Said each = telling.said().get(field);
      if (each != null) {
        said.put(field, each);
      }
    }
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(new Telling(telling.source(), telling.recordedAt(), said, List.of()));
  }

  /** Adds what a record says. */
  public void add(Telling telling) {
    if (Origin.of(telling.source()).brought()) {
      brought.add(telling);
    } else {
      platform.add(telling);
    }
  }

  /** Takes back what a source that a person brought in said; {@code recordedAt} is epoch ms. */
  public void withdraw(String source, long recordedAt) {
    brought.withdraw(source, recordedAt);
  }

  /** What stands now. */
  public PostText text() {
    return new MergedFields(brought.fields(Origin.PERSON), platform, brought.fields(Origin.FILE))
        .words();
  }

  /** Whether there is nothing to keep, not even a withdrawal. */
  public boolean isEmpty() {
    return platform.isEmpty() && brought.isEmpty();
  }

  /** Appends it; {@link #read} reads it back. */
  public void write(ByteWriter out) {
    platform.write(out);
    brought.write(out);
  }

  /** Reads what {@link #write} wrote. */
  public static PostWords read(ByteReader in) {
    PostWords words = new PostWords();
    words.platform = PostFields.read(in);
    words.brought.read(in);
    return words;
  }
}
