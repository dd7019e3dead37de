package org.viewledger.stream.ledger.book;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The best that one rank of sources said of each field of a post, and all aliases it told of. */
final class PostFields {
  private final Map<PostField, Said> best = new EnumMap<>(PostField.class);
  private final SortedSet<String> aliases = new TreeSet<>();

  void add(Telling telling) {
    telling.said().forEach(this::add);
    aliases.addAll(telling.aliases());
  }

  void addAll(PostFields other) {
    other.best.forEach(this::add);
    aliases.addAll(other.aliases);
  }

  PostFields copy() {
    PostFields copy = new PostFields();
    copy.best.putAll(best);
    copy.aliases.addAll(aliases);
    return copy;
  }

  private void add(PostField field, Said said) {
    if (said.beats(best.get(field))) {
      best.put(field, said);
    }
  }

  boolean isEmpty() {
    return best.isEmpty() && aliases.isEmpty();
  }

  @Nullable Said of(PostField field) {
    return best.get(field);
  }

  SortedSet<String> aliases() {
    return aliases;
  }

  void write(ByteWriter out) {
    Telling.writeSaid(out, best);
    out.texts(aliases);
  }

  static PostFields read(ByteReader in) {
    PostFields fields = new PostFields();
    fields.best.putAll(Telling.readSaid(in));
    fields.aliases.addAll(in.texts());
    return fields;
  }
}
