package org.viewledger.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PageReading;
import org.viewledger.contract.Patch;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.paging.Slice;

/** A page on paper: posts appear at their time, and views are the minutes since then. */
final class PaperPage implements PageSource {
  static final PageKey KEY = new PageKey("youtube", "UC1");

  private record Paper(String id, Instant publishedAt) {}

  private final List<Paper> papers = new ArrayList<>();
  private final Set<String> hidden = new HashSet<>();
  private final Map<String, String> titles = new HashMap<>();
  private final Deque<RefusedException> refusals = new ArrayDeque<>();
  private final int piece;
  private boolean renews = true;
  int requests;
  int renewals;
  int lessAsked;
  int refusedForMuch;
  private int atATime;
  private int mostAtATime = Integer.MAX_VALUE;
  Usage usage = Usage.NONE;

  PaperPage(int piece) {
    this.piece = piece;
    this.atATime = piece;
  }

  void publish(String id, Instant at) {
    papers.add(new Paper(id, at));
  }

  void retitle(String id, String title) {
    titles.put(id, title);
  }

  void hide(String id) {
    hidden.add(id);
  }

  void show(String id) {
    hidden.remove(id);
  }

  /** The next requests are refused so, in this order. */
  void refuse(RefusedException... next) {
    refusals.addAll(List.of(next));
  }

  void neverRenews() {
    renews = false;
  }

  private void request() throws RefusedException {
    requests++;
    if (!refusals.isEmpty()) {
      throw refusals.remove();
    }
  }

  @Override
  public int batch() {
    return atATime;
  }

  @Override
  public Slice<Seen> list(@Nullable String cursor, Instant now) throws RefusedException {
    request();
    List<Paper> there =
        papers.stream()
            .filter(paper -> !paper.publishedAt.isAfter(now) && !hidden.contains(paper.id))
            .sorted(Comparator.comparing(Paper::publishedAt).reversed())
            .toList();
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    int to = Math.min(there.size(), from + piece);
    List<Seen> items =
        there.subList(Math.min(from, to), to).stream()
            .map(paper -> new Seen(paper.id, paper.publishedAt, facts(paper, now), null))
            .toList();
    return new Slice<>(items, to < there.size() ? String.valueOf(to) : null);
  }

  @Override
  public List<Seen> read(List<KnownPost> posts, Instant now) throws RefusedException {
    request();
    tooMuch(posts.size());
    List<Seen> answers = new ArrayList<>();
    for (KnownPost post : posts) {
      for (Paper paper : papers) {
        if (paper.id.equals(post.id()) && !hidden.contains(paper.id)) {
          answers.add(
              new Seen(paper.id, paper.publishedAt, facts(paper, now), reading(paper, now)));
        }
      }
    }
    return answers;
  }

  @Override
  public List<PageReading> readPage(Instant now) throws RefusedException {
    request();
    return List.of(new PageReading(KEY, "followers", null, null, null, 7L, now, now, "paper"));
  }

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public boolean askForLess() {
    lessAsked++;
    boolean less = atATime > 1;
    atATime = Math.max(1, atATime / 2);
    return less;
  }

  @Override
  public void askForMore() {
    atATime = Math.min(piece, atATime * 2);
  }

  /** More posts at a time than this are too many for it from now on. */
  void canAnswer(int posts) {
    mostAtATime = posts;
  }

  private void tooMuch(int posts) throws RefusedException {
    if (posts > mostAtATime) {
      refusedForMuch++;
      throw new RefusedException(Outcome.TOO_MUCH, "reduce the amount of data");
    }
  }

  @Override
  public boolean renewToken(Instant now) {
    renewals++;
    return renews;
  }

  @Override
  public String memory() {
    return "";
  }

  private PostRecord facts(Paper paper, Instant now) {
    return new PostRecord(
        new PostKey(KEY.platform(), KEY.pageId(), paper.id),
        Patch.of(paper.publishedAt),
        Patch.of("video"),
        Patch.of(titles.getOrDefault(paper.id, "Bài " + paper.id)),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        List.of(),
        Patch.silent(),
        Patch.silent(),
        Patch.silent(),
        Patch.of("live"),
        "paper",
        now);
  }

  private static Observation reading(Paper paper, Instant now) {
    SortedMap<String, Long> metrics = new TreeMap<>();
    metrics.put("views", Duration.between(paper.publishedAt, now).toMinutes());
    return new Observation(
        new PostKey(KEY.platform(), KEY.pageId(), paper.id),
        now,
        now,
        "paper",
        new TreeMap<>(),
        metrics);
  }
}
