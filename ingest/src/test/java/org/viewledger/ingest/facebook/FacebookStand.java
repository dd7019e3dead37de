package org.viewledger.ingest.facebook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.viewledger.contract.PageKey;
import org.viewledger.ingest.http.Transport;
import org.viewledger.ingest.kit.FakePlatform;
import org.viewledger.ingest.kit.FakePlatform.Answer;
import org.viewledger.ingest.kit.FakePlatform.Asked;
import org.viewledger.ingest.kit.SlidingLimit;
import org.viewledger.ingest.kit.Stand;
import org.viewledger.ingest.poll.PageSource;

/** A Page for the kit. */
public final class FacebookStand implements Stand {
  private static final String APP_SECRET = "app-secret-very-secret";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final FakeFacebook facebook = new FakeFacebook();
  private SlidingLimit limit = SlidingLimit.none();

  @Override
  public FakePlatform server() {
    return facebook.server();
  }

  @Override
  public PageKey page() {
    return new PageKey("facebook", FakeFacebook.PAGE);
  }

  @Override
  public PageSource source(Transport transport, String memory) {
    FacebookConfig config =
        new FacebookConfig(FakeFacebook.TOKEN, APP_SECRET, FacebookConfig.VERSION, facebook.url());
    return new FacebookSource(FakeFacebook.PAGE, config, transport, memory);
  }

  @Override
  public String postId(String id) {
    return FakeFacebook.PAGE + '_' + id;
  }

  @Override
  public void publish(String id, Instant at) {
    facebook.publish(id, TIME.format(at), "Bài " + id);
    facebook.count(id, "reactions", 1);
  }

  @Override
  public void views(String id, long views) {
    facebook.count(id, "post_media_view", views);
  }

  @Override
  public void remove(String id) {
    facebook.delete(id);
  }

  @Override
  public void restore(String id) {
    facebook.undelete(id);
  }

  @Override
  public void refuseToken() {
    facebook.killToken();
  }

  @Override
  public boolean renewsItself() {
    return false;
  }

  @Override
  public void killToken() {
    facebook.killToken();
  }

  @Override
  public void mendToken() {
    facebook.mendToken();
  }

  /** Calls of the hour before; each element of a batch is one. */
  @Override
  public void limit(int most, InstantSource clock) {
    limit = new SlidingLimit(Duration.ofHours(1), most, clock);
    server()
        .before(
            asked -> {
              String batch = FakePlatform.form(asked.body()).getOrDefault("batch", "");
              int elements = Math.max(1, batch.split("relative_url", -1).length - 1);
              if (!limit.allows(elements)) {
                server().fault(each -> true, throttled());
              }
              facebook.usage(
                  "X-Business-Use-Case-Usage",
                  "{\""
                      + FakeFacebook.PAGE
                      + "\":[{\"type\":\"pages\",\"call_count\":"
                      + 100 * limit.used() / most
                      + ",\"total_cputime\":1,\"total_time\":1,"
                      + "\"estimated_time_to_regain_access\":"
                      + (limit.used() >= most * 9 / 10 ? limit.until(most / 2).toMinutes() + 1 : 0)
                      + "}]}");
            });
  }

  @Override
  public int beyondLimit() {
    return limit.beyond();
  }

  @Override
  public Answer throttled() {
    return FakeFacebook.error(400, 80001, 0, "There have been too many calls to this Page account");
  }

  @Override
  public Answer pageGone() {
    return FakeFacebook.error(
        400, 100, 33, "Unsupported get request. Object with ID does not exist");
  }

  @Override
  public boolean isListing(Asked asked) {
    return asked.path().endsWith("/published_posts");
  }

  @Override
  public Answer emptyPiece(String next) {
    return Answer.json(
        200,
        "{\"data\":[],\"paging\":{\"cursors\":{\"after\":\""
            + next
            + "\"},\"next\":\"https://graph.facebook.com/x?access_token="
            + FakeFacebook.TOKEN
            + "\"}}");
  }

  @Override
  public Set<String> secrets() {
    return Set.of(FakeFacebook.TOKEN, APP_SECRET);
  }

  @Override
  public void close() {
    facebook.close();
  }
}
