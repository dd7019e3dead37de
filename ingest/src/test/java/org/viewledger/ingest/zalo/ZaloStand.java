package org.viewledger.ingest.zalo;

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

/** An Official Account for the kit. Every fifth post is a video. */
public final class ZaloStand implements Stand {
  private final FakeZalo zalo = new FakeZalo();
  private final PaperStore store = new PaperStore();
  private SlidingLimit limit = SlidingLimit.none();
  private int published;

  @Override
  public FakePlatform server() {
    return zalo.server();
  }

  @Override
  public PageKey page() {
    return new PageKey("zalo", FakeZalo.OA);
  }

  @Override
  public PageSource source(Transport transport, String memory) {
    ZaloConfig config =
        new ZaloConfig("app", FakeZalo.SECRET_KEY, FakeZalo.FIRST_REFRESH, zalo.url());
    return new ZaloSource(
        FakeZalo.OA, config, transport, ZaloTokens.start(FakeZalo.OA, config, transport, store));
  }

  @Override
  public String postId(String id) {
    return id;
  }

  @Override
  public void publish(String id, Instant at) {
    String type = published++ % 5 == 4 ? "video" : "normal";
    zalo.publish(type, id, at.toEpochMilli(), 0L, 1L);
  }

  @Override
  public void views(String id, long views) {
    zalo.views(id, views);
  }

  @Override
  public void remove(String id) {
    zalo.delete(id);
  }

  @Override
  public void restore(String id) {
    zalo.undelete(id);
  }

  @Override
  public void refuseToken() {
    zalo.expireAccessTokens();
  }

  @Override
  public boolean renewsItself() {
    return true;
  }

  @Override
  public void killToken() {
    zalo.withdrawConsent();
  }

  @Override
  public void mendToken() {
    zalo.consentAgain();
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
    return FakeZalo.error(-32, "too many requests");
  }

  @Override
  public Answer pageGone() {
    return FakeZalo.error(-209, "API is not support");
  }

  @Override
  public boolean isListing(Asked asked) {
    return asked.path().endsWith("/getslice");
  }

  /** Zalo has no cursors: there is more while the total says so. */
  @Override
  public Answer emptyPiece(String next) {
    return Answer.json(200, "{\"error\":0,\"data\":{\"total\":1000000,\"medias\":[]}}");
  }

  @Override
  public Set<String> secrets() {
    return zalo.secrets();
  }

  @Override
  public void close() {
    zalo.close();
  }
}
