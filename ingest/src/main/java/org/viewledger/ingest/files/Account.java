package org.viewledger.ingest.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PageRecord;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;

/** Keeps the account of one reading of a file and gives its records out. */
final class Account {
  /** What is said of so many posts is held; then it is given out, and holding begins anew. */
  private static final int MAX_HELD = 50_000;

  private final Survey survey;
  private final ImportContext context;
  private final RowConsumer consumer;
  private final RowRead reader;
  private final Optional<Set<Long>> lines;
  private final Map<PostKey, PostFacts> posts = new LinkedHashMap<>();
  private final Map<PageKey, String> pageNames = new TreeMap<>();
  private final Set<Long> seenPosts = new HashSet<>();
  private final Set<PageKey> seenPages = new HashSet<>();
  private long readings;
  private long pageReadings;
  private long refused;
  private long held;
  private long daysOnly;
  private @Nullable Instant first;
  private @Nullable Instant last;

  /**
   * @param lines the rows whose records are given out; empty for all
   */
  Account(
      Survey survey,
      ImportContext context,
      RowConsumer consumer,
      RowRead reader,
      Optional<Set<Long>> lines) {
    this.survey = survey;
    this.context = context;
    this.consumer = consumer;
    this.reader = reader;
    this.lines = lines;
  }

  void take(Row row) {
    Found found;
    try {
      found = reader.read(row);
    } catch (RefusedCell e) {
      if (e.reason().isHeld()) {
        held++;
      } else {
        refused++;
      }
      consumer.refused(e.at(row.line(), survey.layout()));
      return;
    }
    boolean wanted = lines.isEmpty() || lines.get().contains(row.line());
    if (found instanceof ReadRow read) {
      take(read, wanted);
    } else if (found instanceof Found.OfPage page) {
      pageReadings++;
      see(page.reading().observedAt());
      seenPages.add(page.reading().page());
      if (wanted) {
        consumer.accepted(page.reading());
      }
    }
  }

  private void take(ReadRow read, boolean wanted) {
    readings++;
    daysOnly += read.dayOnly() ? 1 : 0;
    see(read.observation().observedAt());
    PostKey post = read.observation().post();
    seenPosts.add(fingerprint(post));
    seenPages.add(post.page());
    if (!wanted) {
      return;
    }
    consumer.accepted(read.observation());
    posts.computeIfAbsent(post, key -> new PostFacts()).see(read);
    if (read.facts().pageName() != null) {
      pageNames.put(post.page(), read.facts().pageName());
    }
    if (posts.size() >= MAX_HELD) {
      giveOutPosts();
    }
  }

  private void see(Instant observedAt) {
    first = first == null || observedAt.isBefore(first) ? observedAt : first;
    last = last == null || observedAt.isAfter(last) ? observedAt : last;
  }

  ImportSummary close() {
    giveOutPosts();
    pageNames.forEach(
        (page, name) ->
            consumer.accepted(
                new PageRecord(page, Patch.of(name), context.source(), context.recordedAt())));
    return new ImportSummary(
        readings + pageReadings + refused + held,
        readings,
        pageReadings,
        refused,
        held,
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
            consumer.accepted(facts.record(post, context));
          }
        });
    posts.clear();
  }

  private List<Sentence> notices() {
    List<Sentence> notices = new ArrayList<>();
    for (String heading : survey.layout().ignored()) {
      notices.add(Notices.ignored(heading));
    }
    if (daysOnly > 0) {
      notices.add(Notices.daysOnly(daysOnly));
    }
    if (survey.format() == null && survey.days().isMonthFirst()) {
      notices.add(Notices.MONTH_FIRST);
    }
    notices.addAll(reader.notices());
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
