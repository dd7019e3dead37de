package org.viewledger.ingest.zalo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PageReading;
import org.viewledger.ingest.http.Call;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Transport;
import org.viewledger.ingest.paging.Slice;
import org.viewledger.ingest.poll.KnownPost;
import org.viewledger.ingest.poll.PageSource;
import org.viewledger.ingest.poll.Portion;
import org.viewledger.ingest.poll.Seen;
import org.viewledger.ingest.poll.Usage;
import org.viewledger.ingest.tokens.AccountTokens;

/** An Official Account of the organisation's: its articles and videos. */
public final class ZaloSource implements PageSource {
  private static final int MOST_EMPTY_PIECES = 5;

  private final String oaId;
  private final ZaloRequests requests;
  private final ZaloMapper mapper;
  private final Transport transport;
  private final AccountTokens tokens;
  private final ZaloPlaces places = new ZaloPlaces();

  private final Portion limit = new Portion(ZaloRequests.BATCH);
  private boolean ownerChecked;
  private int emptyPieces;

  /** An Official Account. What it learns does not outlive a restart: the first walk finds it. */
  public ZaloSource(String oaId, ZaloConfig config, Transport transport, AccountTokens tokens) {
    this.oaId = oaId;
    this.requests = new ZaloRequests(config);
    this.mapper = new ZaloMapper(oaId);
    this.transport = transport;
    this.tokens = tokens;
  }

  /** One: the answer brings its neighbours along, which are due at the same midnight. */
  @Override
  public int batch() {
    return 1;
  }

  @Override
  public Slice<Seen> list(@Nullable String cursor, Instant now)
      throws RefusedException, InterruptedException {
    checkOwner(now);
    ZaloCursor next = ZaloCursor.end();
    List<Seen> seen = new ArrayList<>();
    for (Map.Entry<ZaloType, Long> each : ZaloCursor.of(cursor).offsets().entrySet()) {
      ZaloType type = each.getKey();
      long offset = each.getValue();
      ZaloPayload.Articles slice = slice(type, offset, now);
      slice.articles().forEach(article -> seen.add(mapper.listed(type, article, now)));
      if (hasMore(slice, offset)) {
        next.goOn(type, offset + limit.size());
      }
    }
    countEmpty(seen.isEmpty() && next.text() != null);
    return new Slice<>(seen, next.text());
  }

  /** A piece may be empty and not the last; but a total that nothing comes of is wrong. */
  private void countEmpty(boolean emptyWithMore) throws RefusedException {
    emptyPieces = emptyWithMore ? emptyPieces + 1 : 0;
    if (emptyPieces > MOST_EMPTY_PIECES) {
      throw new RefusedException(
          Outcome.UNEXPECTED, "Zalo tells of more articles, but of none of them");
    }
  }

  private boolean hasMore(ZaloPayload.Articles slice, long offset) {
    Long total = slice.total();
    return total == null ? !slice.articles().isEmpty() : offset + limit.size() < total;
  }

  private ZaloPayload.Articles slice(ZaloType type, long offset, Instant now)
      throws RefusedException, InterruptedException {
    ZaloPayload.Articles slice =
        ZaloPayload.articles(ask(token -> requests.slice(type, offset, limit.size(), token), now));
    places.seen(type, offset, slice);
    return slice;
  }

  @Override
  public List<Seen> read(List<KnownPost> posts, Instant now)
      throws RefusedException, InterruptedException {
    Map<String, Seen> found = new LinkedHashMap<>();
    for (KnownPost post : posts) {
      if (!found.containsKey(post.id())) {
        readWithNeighbours(post.id(), found, now);
      }
      if (!found.containsKey(post.id())) {
        readAlone(post.id(), found, now);
      }
    }
    return List.copyOf(found.values());
  }

  private void readWithNeighbours(String id, Map<String, Seen> found, Instant now)
      throws RefusedException, InterruptedException {
    // Where none is known, the first piece shows at least that the account can be read at all.
    ZaloPlaces.Guess guess = places.of(id).orElse(new ZaloPlaces.Guess(ZaloType.NORMAL, 0));
    long offset = Math.max(0, guess.index() - 1); // where one was deleted meanwhile
    for (ZaloPayload.Article article : slice(guess.type(), offset, now).articles()) {
      found.put(article.id(), mapper.listed(guess.type(), article, now));
    }
  }

  private void readAlone(String id, Map<String, Seen> found, Instant now)
      throws RefusedException, InterruptedException {
    Optional<JsonNode> answer =
        ZaloReplies.known(transport.send(requests.detail(id, tokens.access(now))), now);
    ZaloPayload.Article article =
        answer.isEmpty() ? null : ZaloPayload.article(answer.get().path("data"));
    if (article != null && article.id().equals(id)) {
      found.put(id, mapper.counted(article, now));
    }
  }

  @Override
  public List<PageReading> readPage(Instant now) throws RefusedException, InterruptedException {
    Long followers = account(now).followers();
    return followers == null ? List.of() : List.of(mapper.followers(followers, now));
  }

  /** Nothing known of it where the application may not ask: the articles go on. */
  private ZaloPayload.Account account(Instant now) throws RefusedException, InterruptedException {
    return ZaloReplies.known(transport.send(requests.account(tokens.access(now))), now)
        .map(ZaloPayload::account)
        .orElseGet(() -> new ZaloPayload.Account(null, null));
  }

  /** Another account's token would put its articles under this page. */
  private void checkOwner(Instant now) throws RefusedException, InterruptedException {
    if (ownerChecked) {
      return;
    }
    String owner = account(now).id();
    if (owner != null && !owner.equals(oaId)) {
      throw new RefusedException(
          Outcome.FORBIDDEN,
          "Quyền đã cấp là của Zalo OA "
              + owner
              + ", không phải "
              + oaId
              + ": hãy sửa pages của nguồn, hoặc cấp quyền bằng đúng OA.");
    }
    ownerChecked = true;
  }

  /** A request with an access token in it. */
  private interface WithToken {
    Call with(String token);
  }

  private JsonNode ask(WithToken request, Instant now)
      throws RefusedException, InterruptedException {
    return ZaloReplies.accepted(transport.send(request.with(tokens.access(now))), now);
  }

  /** Zalo does not say; the interval between requests is what keeps within its limits. */
  @Override
  public Usage usage() {
    return Usage.NONE;
  }

  @Override
  public boolean askForLess() {
    return limit.less();
  }

  @Override
  public void askForMore() {
    limit.more();
  }

  @Override
  public boolean renewToken(Instant now) throws RefusedException, InterruptedException {
    tokens.renew(now);
    return true;
  }

  @Override
  public @Nullable String advice(Instant now) {
    return tokens.health(now).advice();
  }

  @Override
  public String memory() {
    return "";
  }
}
