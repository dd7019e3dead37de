package org.viewledger.ingest.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viewledger.contract.PageReading;
import org.viewledger.ingest.http.Call;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Reply;
import org.viewledger.ingest.http.Transport;
import org.viewledger.ingest.paging.Slice;
import org.viewledger.ingest.poll.KnownPost;
import org.viewledger.ingest.poll.NotGiven;
import org.viewledger.ingest.poll.PageSource;
import org.viewledger.ingest.poll.Seen;
import org.viewledger.ingest.poll.Usage;

/** A Page of the organisation's. */
public final class FacebookSource implements PageSource {
  private static final Logger LOG = LoggerFactory.getLogger(FacebookSource.class);
  private static final int PIECE = 100;
  private static final int TRIES = 3;

  private final String pageId;
  private final FacebookRequests requests;
  private final FacebookMapper mapper;
  private final Transport transport;
  private final FacebookVerdicts verdicts = new FacebookVerdicts();
  private int piece = PIECE;
  private int batch = FacebookRequests.BATCH;
  private Usage usage = Usage.NONE;

  /**
   * A Page.
   *
   * @param memory what {@link #memory()} gave before a restart, empty where that is lost
   */
  public FacebookSource(String pageId, FacebookConfig config, Transport transport, String memory) {
    this.pageId = pageId;
    this.requests = new FacebookRequests(config);
    this.mapper = new FacebookMapper(pageId, config.source());
    this.transport = transport;
    verdicts.remember(memory);
  }

  @Override
  public int batch() {
    return batch;
  }

  @Override
  public Slice<Seen> list(@Nullable String cursor, Instant now)
      throws RefusedException, InterruptedException {
    FacebookPayload.Posts posts =
        FacebookPayload.posts(ask(requests.published(pageId, cursor, piece), now));
    List<Seen> seen = new ArrayList<>();
    for (FacebookPayload.Post post : posts.posts()) {
      if (post.published()) {
        seen.add(
            new Seen(post.id(), FacebookMapper.createdAt(post), mapper.facts(post, now), null));
      }
    }
    return new Slice<>(seen, posts.after());
  }

  @Override
  public List<Seen> read(List<KnownPost> posts, Instant now)
      throws RefusedException, InterruptedException {
    Map<String, KnownPost> left = new LinkedHashMap<>();
    posts.forEach(post -> left.put(post.id(), post));
    List<Seen> seen = new ArrayList<>();
    for (int attempt = 0; attempt < TRIES && !left.isEmpty(); attempt++) {
      readOnce(left, seen, now);
    }
    if (!left.isEmpty()) {
      throw new RefusedException(
          Outcome.TRANSIENT, left.size() + " posts of a batch were not answered");
    }
    return seen;
  }

  /** One batch; what is answered, or gone, is taken out of {@code left}. */
  private void readOnce(Map<String, KnownPost> left, List<Seen> seen, Instant now)
      throws RefusedException, InterruptedException {
    Map<String, Set<FacebookItem>> asked = new LinkedHashMap<>();
    left.values().forEach(post -> asked.put(post.id(), verdicts.items(post.kind(), now)));
    List<FacebookPayload.Element> elements =
        FacebookPayload.batch(ask(requests.counts(asked), now));
    List<String> ids = List.copyOf(asked.keySet());
    for (int i = 0; i < Math.min(ids.size(), elements.size()); i++) {
      String id = ids.get(i);
      JsonNode body = elements.get(i).body();
      if (body == null) {
        continue; // out of time: asked again
      }
      if (!body.has("error")) {
        see(FacebookPayload.counts(body), seen, now);
        left.remove(id);
        continue;
      }
      RefusedException refusal =
          FacebookReplies.refused(elements.get(i).code(), body.path("error"), usage);
      switch (refusal.outcome()) {
        case MISSING -> left.remove(id);
        case BAD_METRIC, FORBIDDEN -> learn(id, asked.getOrDefault(id, Set.of()), now);
        case TRANSIENT -> {
          // asked again
        }
        default -> throw refusal;
      }
    }
  }

  private void see(FacebookPayload.Counts counts, List<Seen> seen, Instant now) {
    seen.add(new Seen(counts.id(), null, null, mapper.reading(counts, now)));
  }

  /** Finds out which of the items it is, by halves, so that the rest is kept. */
  private void learn(String postId, Set<FacebookItem> items, Instant now)
      throws RefusedException, InterruptedException {
    List<FacebookItem> suspects = items.stream().filter(i -> !verdicts.isRefused(i, now)).toList();
    if (suspects.size() < items.size()) {
      return; // another post of this batch has brought it to light already
    }
    probe(postId, suspects, now);
  }

  private void probe(String postId, List<FacebookItem> suspects, Instant now)
      throws RefusedException, InterruptedException {
    if (suspects.isEmpty() || isAnswered(postId, suspects, now)) {
      return;
    }
    if (suspects.size() == 1) {
      verdicts.refuse(suspects.get(0), now);
      LOG.warn(
          "Page {} has no {}: not asked for during the next {} days",
          pageId,
          suspects.get(0).field(),
          FacebookVerdicts.LASTS.toDays());
      return;
    }
    int middle = suspects.size() / 2;
    probe(postId, suspects.subList(0, middle), now);
    probe(postId, suspects.subList(middle, suspects.size()), now);
  }

  private boolean isAnswered(String postId, List<FacebookItem> items, Instant now)
      throws RefusedException, InterruptedException {
    try {
      ask(requests.counts(postId, EnumSet.copyOf(items)), now);
      return true;
    } catch (RefusedException e) {
      if (e.outcome() == Outcome.BAD_METRIC || e.outcome() == Outcome.FORBIDDEN) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public List<PageReading> readPage(Instant now) throws RefusedException, InterruptedException {
    Long followers = FacebookPayload.followers(ask(requests.page(pageId), now));
    return List.of(mapper.followers(followers, now));
  }

  private JsonNode ask(Call call, Instant now) throws RefusedException, InterruptedException {
    Reply reply = transport.send(call);
    usage = FacebookReplies.usage(reply, now);
    return FacebookReplies.accepted(reply, now);
  }

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public boolean askForLess() {
    boolean less = piece > 1 || batch > 1;
    piece = Math.max(1, piece / 2);
    batch = Math.max(1, batch / 2);
    return less;
  }

  /** A Page's token is not renewed but replaced, by a person. */
  @Override
  public boolean renewToken(Instant now) {
    return false;
  }

  @Override
  public List<NotGiven> notGiven(Instant now) {
    return verdicts.notGiven(now);
  }

  @Override
  public String memory() {
    return verdicts.memory();
  }
}
