package org.viewledger.ingest.tiktok;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.viewledger.contract.PageKey;
import org.viewledger.ingest.http.Transport;
import org.viewledger.ingest.kit.FakePlatform;
import org.viewledger.ingest.kit.FakePlatform.Answer;
import org.viewledger.ingest.kit.FakePlatform.Asked;
import org.viewledger.ingest.kit.SlidingLimit;
import org.viewledger.ingest.kit.Stand;
import org.viewledger.ingest.poll.PageSource;
import org.viewledger.ingest.tokens.PaperStore;

/** An account for the kit, by the Display API. */
public final class TiktokStand implements Stand {
  private final FakeTiktok tiktok = new FakeTiktok();
  private final PaperStore store = new PaperStore();
  private SlidingLimit limit = SlidingLimit.none();

  @Override
  public FakePlatform server() {
    return tiktok.server();
  }

  @Override
  public PageKey page() {
    return new PageKey("tiktok", FakeTiktok.OPEN_ID);
  }

  @Override
  public PageSource source(Transport transport, String memory) {
    TiktokConfig config =
        new TiktokConfig(
            "client",
            FakeTiktok.CLIENT_SECRET,
            FakeTiktok.FIRST_REFRESH,
            TiktokApi.DISPLAY,
            tiktok.url());
    return new TiktokSource(
        FakeTiktok.OPEN_ID,
        config,
        transport,
        TiktokTokens.start(FakeTiktok.OPEN_ID, config, transport, store));
  }

  @Override
  public String postId(String id) {
    return id;
  }

  @Override
  public void publish(String id, Instant at) {
    tiktok.post(id, at.getEpochSecond(), 0L, 1L);
  }

  @Override
  public void views(String id, long views) {
    tiktok.views(id, views);
  }

  @Override
  public void remove(String id) {
    tiktok.delete(id);
  }

  @Override
  public void restore(String id) {
    tiktok.undelete(id);
  }

  @Override
  public void refuseToken() {
    tiktok.expireAccessTokens();
  }

  @Override
  public boolean renewsItself() {
    return true;
  }

  @Override
  public void killToken() {
    tiktok.withdrawConsent();
  }

  @Override
  public void mendToken() {
    tiktok.consentAgain();
  }

  /** Requests of the minute before, those for tokens left out. */
  @Override
  public void limit(int most, InstantSource clock) {
    limit = new SlidingLimit(Duration.ofMinutes(1), most, clock);
    server()
        .before(
            asked -> {
              if (!asked.path().contains("token") && !limit.allows(1)) {
                server().fault(each -> true, throttled());
              }
            });
  }

  @Override
  public int beyondLimit() {
    return limit.beyond();
  }

  @Override
  public Answer throttled() {
    return FakeTiktok.error(429, "rate_limit_exceeded", "too many requests");
  }

  @Override
  public Answer pageGone() {
    return FakeTiktok.error(400, "invalid_params", "no such user");
  }

  @Override
  public boolean isListing(Asked asked) {
    return asked.path().equals("/v2/video/list/");
  }

  @Override
  public Answer emptyPiece(String next) {
    return Answer.json(
        200,
        "{\"data\":{\"videos\":[],\"cursor\":"
            + next
            + ",\"has_more\":true},\"error\":{\"code\":\"ok\"}}");
  }

  @Override
  public Set<String> secrets() {
    return tiktok.secrets();
  }

  @Override
  public void close() {
    tiktok.close();
  }
}
