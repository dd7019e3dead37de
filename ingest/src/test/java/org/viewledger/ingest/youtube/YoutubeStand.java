package org.viewledger.ingest.youtube;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.viewledger.contract.PageKey;
import org.viewledger.ingest.http.Transport;
import org.viewledger.ingest.kit.FakePlatform;
import org.viewledger.ingest.kit.FakePlatform.Answer;
import org.viewledger.ingest.kit.FakePlatform.Asked;
import org.viewledger.ingest.kit.Stand;
import org.viewledger.ingest.poll.PageSource;
import org.viewledger.ingest.tokens.AccountTokens;
import org.viewledger.ingest.tokens.TokenStore;

/** A channel for the kit. */
public final class YoutubeStand implements Stand {
  private final FakeYoutube youtube = new FakeYoutube();
  private int unitsPerDay = YoutubeConfig.PROJECT_UNITS_PER_DAY;
  private LocalDate day = LocalDate.EPOCH;
  private int used;
  private int beyond;

  @Override
  public FakePlatform server() {
    return youtube.server();
  }

  @Override
  public PageKey page() {
    return new PageKey("youtube", FakeYoutube.CHANNEL);
  }

  @Override
  public PageSource source(Transport transport, String memory) {
    YoutubeConfig config =
        new YoutubeConfig(
            "client",
            FakeYoutube.CLIENT_SECRET,
            FakeYoutube.REFRESH_TOKEN,
            youtube.url(),
            unitsPerDay,
            true);
    AccountTokens tokens =
        YoutubeTokens.start(FakeYoutube.CHANNEL, config, transport, TokenStore.none());
    return new YoutubeSource(FakeYoutube.CHANNEL, config, transport, tokens, memory);
  }

  @Override
  public String postId(String id) {
    return id;
  }

  @Override
  public void publish(String id, Instant at) {
    youtube.upload(id, at.toString(), 0L, 1L, null);
  }

  @Override
  public void views(String id, long count) {
    youtube.views(id, count);
  }

  @Override
  public void remove(String id) {
    youtube.delete(id);
  }

  @Override
  public void restore(String id) {
    youtube.undelete(id);
  }

  @Override
  public void refuseToken() {
    youtube.expireTokens();
  }

  @Override
  public boolean renewsItself() {
    return true;
  }

  @Override
  public void killToken() {
    youtube.withdrawConsent();
  }

  @Override
  public void mendToken() {
    youtube.consentAgain();
  }

  @Override
  public void limit(int most, InstantSource clock) {
    unitsPerDay = most;
    server()
        .before(
            asked -> {
              if (!asked.path().startsWith("/youtube/v3/")) {
                return;
              }
              LocalDate today =
                  clock.instant().atZone(ZoneId.of("America/Los_Angeles")).toLocalDate();
              used = today.equals(day) ? used + 1 : 1;
              day = today;
              if (used > most) {
                beyond++;
                server().fault(each -> true, throttled());
              }
            });
  }

  @Override
  public int beyondLimit() {
    return beyond;
  }

  @Override
  public Answer throttled() {
    return FakeYoutube.error(403, "quotaExceeded", "The request cannot be completed");
  }

  @Override
  public Answer pageGone() {
    return FakeYoutube.error(404, "channelNotFound", "Channel not found");
  }

  @Override
  public boolean isListing(Asked asked) {
    return asked.path().endsWith("/playlistItems");
  }

  @Override
  public Answer emptyPiece(String next) {
    return Answer.json(200, "{\"items\":[],\"nextPageToken\":\"" + next + "\"}");
  }

  @Override
  public Set<String> secrets() {
    Set<String> secrets = new HashSet<>(youtube.tokensGiven());
    secrets.add(FakeYoutube.CLIENT_SECRET);
    secrets.add(FakeYoutube.REFRESH_TOKEN);
    return secrets;
  }

  @Override
  public void close() {
    youtube.close();
  }
}
