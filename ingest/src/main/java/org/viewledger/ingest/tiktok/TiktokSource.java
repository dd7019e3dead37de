package org.viewledger.ingest.tiktok;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

/**
 * An account of the organisation's. Its page is the account's {@code open_id}; with the Display API
 * it may be {@code @name}, as its addresses have it.
 */
public final class TiktokSource implements PageSource {
  private static final Pattern NAME = Pattern.compile("tiktok\\.com/(@[^/?#]+)/");

  private final String pageId;
  private final TiktokApi api;
  private final TiktokRequests requests;
  private final TiktokMapper mapper;
  private final Transport transport;
  private final AccountTokens tokens;
  private final TiktokMinute minute = new TiktokMinute();

  private final Portion limit = new Portion(TiktokRequests.BATCH);
  private boolean ownerChecked;

  /** An account. What it learns does not outlive a restart: it is one request. */
  public TiktokSource(
      String pageId, TiktokConfig config, Transport transport, AccountTokens tokens) {
    this.pageId = pageId;
    this.api = config.api();
    this.requests = new TiktokRequests(config);
    this.mapper = new TiktokMapper(pageId, config.api());
    this.transport = transport;
    this.tokens = tokens;
  }

  @Override
  public int batch() {
    return limit.size();
  }

  @Override
  public Slice<Seen> list(@Nullable String cursor, Instant now)
      throws RefusedException, InterruptedException {
    checkOwner(now);
    Long from = cursor == null ? null : position(cursor);
    TiktokPayload.Videos piece =
        TiktokPayload.videos(
            api, ask(token -> requests.list(pageId, from, limit.size(), token), now));
    checkNames(piece.videos());
    List<Seen> seen = new ArrayList<>();
    piece.videos().forEach(video -> seen.add(mapper.seen(video, now)));
    return new Slice<>(seen, piece.cursor() == null ? null : String.valueOf(piece.cursor()));
  }

  private static long position(String cursor) throws RefusedException {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new RefusedException(Outcome.BAD_CURSOR, "no cursor of TikTok's");
    }
  }

  @Override
  public List<Seen> read(List<KnownPost> posts, Instant now)
      throws RefusedException, InterruptedException {
    Set<String> ids = posts.stream().map(KnownPost::id).collect(Collectors.toSet());
    TiktokPayload.Videos answer =
        TiktokPayload.videos(api, ask(token -> requests.query(pageId, ids, token), now));
    List<Seen> seen = new ArrayList<>();
    for (TiktokPayload.Video video : answer.videos()) {
      if (!ids.contains(video.id())) {
        // Else what it leaves out would count as gone.
        throw new RefusedException(Outcome.UNEXPECTED, "TikTok answered for videos not asked for");
      }
      seen.add(mapper.seen(video, now));
    }
    return seen;
  }

  @Override
  public List<PageReading> readPage(Instant now) throws RefusedException, InterruptedException {
    Long followers = account(now).followers();
    return followers == null ? List.of() : List.of(mapper.followers(followers, now));
  }

  /** Nothing known of it where the consent does not cover it: the videos go on. */
  private TiktokPayload.Account account(Instant now) throws RefusedException, InterruptedException {
    try {
      return TiktokPayload.account(api, ask(token -> requests.account(pageId, token), now));
    } catch (RefusedException e) {
      if (e.outcome() == Outcome.FORBIDDEN) {
        return new TiktokPayload.Account(null, null);
      }
      throw e;
    }
  }

  /** Another account's token would put its videos under this page. */
  private void checkOwner(Instant now) throws RefusedException, InterruptedException {
    if (ownerChecked || api == TiktokApi.BUSINESS || pageId.startsWith("@")) {
      return;
    }
    String openId = account(now).openId();
    if (openId != null && !openId.equals(pageId)) {
      throw notOurs(openId);
    }
    ownerChecked = true;
  }

  private void checkNames(List<TiktokPayload.Video> videos) throws RefusedException {
    if (!pageId.startsWith("@")) {
      return;
    }
    for (TiktokPayload.Video video : videos) {
      Matcher name = NAME.matcher(video.link() == null ? "" : video.link());
      if (name.find()
          && !name.group(1).toLowerCase(Locale.ROOT).equals(pageId.toLowerCase(Locale.ROOT))) {
        throw notOurs(name.group(1));
      }
    }
  }

  private RefusedException notOurs(String owner) {
    return new RefusedException(
        Outcome.FORBIDDEN,
        "Quyền đã cấp là của tài khoản TikTok "
            + owner
            + ", không phải "
            + pageId
            + ": hãy sửa pages của nguồn, hoặc cấp quyền bằng đúng tài khoản.");
  }

  /** A request with an access token in it. */
  private interface WithToken {
    Call with(String token);
  }

  private JsonNode ask(WithToken request, Instant now)
      throws RefusedException, InterruptedException {
    Call call = request.with(tokens.access(now));
    minute.asked(now);
    return TiktokReplies.accepted(api, transport.send(call), now, tokens.secrets());
  }

  @Override
  public Usage usage() {
    return minute.usage();
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
