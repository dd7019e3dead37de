package org.viewledger.ingest.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PageRecord;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;

/** Keeps the account of one reading of a file and gives its records out. */
final class Account {
  /** What is said of so many posts is held; then it is given out, and holding begins anew. */
  private static final int MAX_HELD = 50_000;

  private final Survey survey;
  private final ImportContext context;
  private final RowConsumer consumer;
  private final Map<PostKey, PostFacts> posts = new LinkedHashMap<>();
  private final Map<PageKey, String> pageNames = new TreeMap<>();
  private final Set<Long> seenPosts = new HashSet<>();
  private final Set<PageKey> seenPages = new HashSet<>();
  private long readings;
  private long refused;
  private long daysOnly;
  private @Nullable Instant first;
  private @Nullable Instant last;

  Account(Survey survey, ImportContext context, RowConsumer consumer) {
    this.survey = survey;
    this.context = context;
    this.consumer = consumer;
  }

  void take(Row row, RowReader reader) {
    ReadRow read;
    try {
      read = reader.read(row);
    } catch (RefusedCell e) {
      refused++;
      consumer.refused(e.at(row.line(), survey.layout()));
      return;
    }
    readings++;
    daysOnly += read.dayOnly() ? 1 : 0;
    Instant observedAt = read.observation().observedAt();
    first = first == null || observedAt.isBefore(first) ? observedAt : first;
    last = last == null || observedAt.isAfter(last) ? observedAt : last;
    PostKey post = read.observation().post();
    seenPosts.add(fingerprint(post));
    seenPages.add(post.page());
    consumer.accepted(read.observation());
    posts.computeIfAbsent(post, key -> new PostFacts()).see(read);
    if (read.pageName() != null) {
      pageNames.put(post.page(), read.pageName());
    }
    if (posts.size() >= MAX_HELD) {
      giveOutPosts();
    }
  }

  ImportSummary close() {
    giveOutPosts();
    pageNames.forEach(
        (page, name) ->
            consumer.accepted(
                new PageRecord(page, Patch.of(name), context.source(), context.recordedAt())));
    return new ImportSummary(
        readings + refused,
        readings,
        refused,
        seenPosts.size(),
        seenPages.size(),
        first,
        last,
        notices());
  }

  private void giveOutPosts() {
    posts.forEach(
        (post, facts) -> {
          if (!facts.isEmpty()) {
            consumer.accepted(record(post, facts));
          }
        });
    posts.clear();
  }

  private PostRecord record(PostKey post, PostFacts facts) {
    return new PostRecord(
        post,
        saidIf(facts.publishedAt()),
        Patch.silent(),
        saidIf(facts.title()),
        Patch.silent(),
        saidIf(facts.permalink()),
        Patch.silent(),
        List.of(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        context.source(),
        context.recordedAt());
  }

  private static <T> Patch<T> saidIf(@Nullable T value) {
    return value == null ? Patch.silent() : Patch.of(value);
  }

  private List<Sentence> notices() {
    List<Sentence> notices = new ArrayList<>();
    for (String heading : survey.layout().ignored()) {
      notices.add(Notices.ignored(heading));
    }
    if (daysOnly > 0) {
      notices.add(Notices.daysOnly(daysOnly));
    }
    if (survey.days().isMonthFirst()) {
      notices.add(Notices.MONTH_FIRST);
    }
    return notices;
  }

  /** FNV-1a, 64 bits: of a million posts two share one with a chance of one in 30 million. */
  private static long fingerprint(PostKey post) {
    String text = post.text();
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
