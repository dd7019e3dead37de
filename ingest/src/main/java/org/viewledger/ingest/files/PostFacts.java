package org.viewledger.ingest.files;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;

/** Of each thing that a file says of a post, what its newest reading says. */
final class PostFacts {
  private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{M}\\p{N}_]+");
  private static final int MOST_HASHTAGS = 50;

  private final Map<Thing, Said> said = new EnumMap<>(Thing.class);
  private final TreeSet<String> aliases = new TreeSet<>();

  private enum Thing {
    PUBLISHED_AT,
    KIND,
    TITLE,
    TEXT,
    PERMALINK,
    ORIGIN
  }

  private record Said(Object value, Instant from) {}

  void see(ReadRow row) {
    Instant from = row.observation().observedAt();
    RowFacts facts = row.facts();
    see(Thing.PUBLISHED_AT, facts.publishedAt(), from);
    see(Thing.KIND, facts.kind(), from);
    see(Thing.TITLE, facts.title(), from);
    see(Thing.TEXT, facts.text(), from);
    see(Thing.PERMALINK, facts.permalink(), from);
    see(Thing.ORIGIN, facts.origin(), from);
    aliases.addAll(facts.aliases());
  }

  private void see(Thing thing, @Nullable Object value, Instant from) {
    Said before = said.get(thing);
    if (value != null && (before == null || !from.isBefore(before.from()))) {
      said.put(thing, new Said(value, from));
    }
  }

  boolean isEmpty() {
    return said.isEmpty() && aliases.isEmpty();
  }

  PostRecord record(PostKey post, ImportContext context) {
    Patch<String> text = patch(Thing.TEXT, String.class);
    return new PostRecord(
        post,
        patch(Thing.PUBLISHED_AT, Instant.class),
        patch(Thing.KIND, String.class),
        patch(Thing.TITLE, String.class),
        text,
        patch(Thing.PERMALINK, String.class),
        text.map(PostFacts::hashtags),
        List.copyOf(aliases),
        patch(Thing.ORIGIN, String.class),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        context.source(),
        context.recordedAt());
  }

  private <T> Patch<T> patch(Thing thing, Class<T> type) {
    Said value = said.get(thing);
    return value == null ? Patch.silent() : Patch.of(type.cast(value.value()));
  }

  private static List<String> hashtags(String text) {
    return HASHTAG
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .limit(MOST_HASHTAGS)
        .toList();
  }
}
