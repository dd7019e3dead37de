package org.viewledger.ingest.youtube;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PageReading;
import org.viewledger.ingest.http.Call;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Reply;
import org.viewledger.ingest.http.Transport;
import org.viewledger.ingest.paging.Slice;
import org.viewledger.ingest.poll.KnownPost;
import org.viewledger.ingest.poll.PageSource;
import org.viewledger.ingest.poll.Portion;
import org.viewledger.ingest.poll.Seen;
import org.viewledger.ingest.poll.Usage;
import org.viewledger.ingest.tokens.AccountTokens;

/** A channel of the owner's. */
public final class YoutubeSource implements PageSource {
  private final String channelId;
  private final YoutubeConfig config;
  private final YoutubeRequests requests;
  private final Transport transport;
  private final YoutubeUnits units;
  private final AccountTokens tokens;
  private final Portion limit = new Portion(YoutubeRequests.BATCH);

  private String uploads = "";
  private boolean sharesRefused;
  private Usage usage = Usage.NONE;

  /**
   * A channel.
   *
   * @param tokens of the account, shared by its channels
   * @param memory what {@link #memory()} gave before a restart, empty where that is lost
   */
  public YoutubeSource(
      String channelId,
      YoutubeConfig config,
      Transport transport,
      AccountTokens tokens,
      String memory) {
    this.channelId = channelId;
    this.config = config;
    this.requests = new YoutubeRequests(config);
    this.transport = transport;
    this.units = new YoutubeUnits(config.unitsPerDay());
    units.remember(memory);
    this.tokens = tokens;
  }

  @Override
  public int batch() {
    return limit.size();
  }

  @Override
  public Slice<Seen> list(@Nullable String cursor, Instant now)
      throws RefusedException, InterruptedException {
    if (uploads.isEmpty()) {
      uploads = channel(now).uploads();
    }
    YoutubePayload.Uploads piece;
    try {
      Reply reply = data(token -> requests.uploads(uploads, cursor, limit.size(), token), now);
      piece = YoutubePayload.uploads(reply);
    } catch (RefusedException e) {
      if (e.outcome() == Outcome.MISSING) {
        uploads = ""; // asked for anew the next time
        return new Slice<>(List.of(), null); // a channel that has uploaded nothing yet
      }
      throw e;
    }
    List<Seen> seen = piece.videoIds().isEmpty() ? List.of() : videos(piece.videoIds(), now);
    return new Slice<>(seen, piece.nextPageToken());
  }

  @Override
  public List<Seen> read(List<KnownPost> posts, Instant now)
      throws RefusedException, InterruptedException {
    return videos(posts.stream().map(KnownPost::id).toList(), now);
  }

  @Override
  public List<PageReading> readPage(Instant now) throws RefusedException, InterruptedException {
    return List.of(YoutubeMapper.followers(channelId, channel(now), now));
  }

  private List<Seen> videos(List<String> ids, Instant now)
      throws RefusedException, InterruptedException {
    List<YoutubePayload.Video> videos =
        YoutubePayload.videos(data(token -> requests.videos(ids, token), now));
    Map<String, Long> shares = shares(ids, now);
    List<Seen> seen = new ArrayList<>();
    for (YoutubePayload.Video video : videos) {
      seen.add(YoutubeMapper.seen(channelId, video, shares.get(video.id()), now));
    }
    return seen;
  }

  /** No figure where the owner's consent does not cover the Analytics API: the rest goes on. */
  private Map<String, Long> shares(Collection<String> ids, Instant now)
      throws RefusedException, InterruptedException {
    if (!config.shares() || sharesRefused) {
      return Map.of();
    }
    LocalDate today = now.atZone(YoutubeReplies.PACIFIC).toLocalDate();
    try {
      Reply reply = send(requests.shares(channelId, ids, today, token(now)), now);
      return YoutubePayload.shares(reply);
    } catch (RefusedException e) {
      if (e.outcome() == Outcome.FORBIDDEN) {
        sharesRefused = true;
      }
      return Map.of();
    }
  }

  private YoutubePayload.Channel channel(Instant now)
      throws RefusedException, InterruptedException {
    YoutubePayload.Channel channel =
        YoutubePayload.channel(data(token -> requests.channel(channelId, token), now));
    if (channel == null) {
      throw new RefusedException(Outcome.MISSING, "YouTube knows no channel " + channelId);
    }
    return channel;
  }

  /** A request with an access token in it. */
  private interface WithToken {
    Call with(String token);
  }

  private Reply data(WithToken request, Instant now) throws RefusedException, InterruptedException {
    Call call = request.with(token(now));
    units.spend(1, now); // a refused request costs a unit too
    usage = units.usage(now);
    return send(call, now);
  }

  private Reply send(Call call, Instant now) throws RefusedException, InterruptedException {
    return YoutubeReplies.accepted(transport.send(call), now, tokens.secrets());
  }

  private String token(Instant now) throws RefusedException, InterruptedException {
    return tokens.access(now);
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
  public Usage usage() {
    return usage;
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
  public String memory() {
    return units.memory();
  }
}
