package org.viewledger.ingest.facebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PageReading;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Transport;
import org.viewledger.ingest.paging.Slice;
import org.viewledger.ingest.poll.KnownPost;
import org.viewledger.ingest.poll.NotGiven;
import org.viewledger.ingest.poll.PageSource;
import org.viewledger.ingest.poll.Portion;
import org.viewledger.ingest.poll.Seen;
import org.viewledger.ingest.poll.Usage;

/** A Page of the organisation's. */
public final class FacebookSource implements PageSource {
  private static final int PIECE = 100;

  /** A post's counts and the split of its views: two elements of a batch, and two calls. */
  private static final int POSTS = FacebookRequests.BATCH / 2;

  private final String pageId;
  private final FacebookRequests requests;
  private final FacebookMapper mapper;
  private final FacebookLine line;
  private final FacebookChoice choice;
  private final FacebookCounts counts;
  private final FacebookPage page;
  private final Portion piece = new Portion(PIECE);
  private final Portion batch = new Portion(POSTS);

  /**
   * A Page.
   *
   * @param memory what {@link #memory()} gave before a restart, empty where that is lost
   */
  public FacebookSource(String pageId, FacebookConfig config, Transport transport, String memory) {
    this.pageId = pageId;
    this.requests = new FacebookRequests(config);
    this.mapper = new FacebookMapper(pageId, config.source());
    this.line = new FacebookLine(transport);
    this.choice = new FacebookChoice(memory);
    this.counts = new FacebookCounts(pageId, requests, line, choice);
    this.page = new FacebookPage(pageId, requests, line, choice, mapper);
  }

  @Override
  public int batch() {
    return batch.size();
  }

  @Override
  public Slice<Seen> list(@Nullable String cursor, Instant now)
      throws RefusedException, InterruptedException {
    FacebookPayload.Posts posts =
        FacebookPayload.posts(line.ask(requests.published(pageId, cursor, piece.size()), now));
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
    List<Seen> seen = new ArrayList<>();
    counts
        .read(posts, now)
        .forEach(
            (id, values) -> seen.add(new Seen(id, null, null, mapper.reading(id, values, now))));
    return seen;
  }

  @Override
  public List<PageReading> readPage(Instant now) throws RefusedException, InterruptedException {
    return page.read(now);
  }

  @Override
  public Usage usage() {
    return line.usage();
  }

  @Override
  public boolean askForLess() {
    boolean shorter = piece.less();
    return batch.less() || shorter;
  }

  @Override
  public void askForMore() {
    piece.more();
    batch.more();
  }

  /** A Page's token is not renewed but replaced, by a person. */
  @Override
  public boolean renewToken(Instant now) {
    return false;
  }

  @Override
  public List<NotGiven> notGiven(Instant now) {
    return choice.notGiven(now);
  }

  @Override
  public String memory() {
    return choice.memory();
  }
}
