package org.viewledger.ingest.kit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.viewledger.contract.PageKey;
import org.viewledger.ingest.http.Transport;
import org.viewledger.ingest.kit.FakePlatform.Answer;
import org.viewledger.ingest.kit.FakePlatform.Asked;
import org.viewledger.ingest.poll.PageSource;

/**
 * One page of a platform on its fake server, as the kit needs it: what every connector must stand
 * is tried through this. Ids are the test's own short ones; {@link #postId} makes the platform's.
 */
public interface Stand extends AutoCloseable {
  FakePlatform server();

  PageKey page();

  /** The connector's own source of the page, as a new process makes it. */
  PageSource source(Transport transport, String memory);

  /** The platform's id of the post that the test calls so. */
  String postId(String id);

  /** A post appears; those published later are listed first. */
  void publish(String id, Instant at);

  /** What the post's views stand at from now on. */
  void views(String id, long views);

  /** The post is gone from the listing and from direct reading. */
  void remove(String id);

  /** It is back as it was. */
  void restore(String id);

  /** The access token in use is refused from now on. */
  void refuseToken();

  /** Whether the connector gets a new one by itself. */
  boolean renewsItself();

  /** Nothing but a person helps. */
  void killToken();

  /** A person has: the same credentials are good again. */
  void mendToken();

  /**
   * From now on the platform counts what is asked of it, says so as it does, and refuses what goes
   * beyond.
   *
   * @param most requests as it counts them: YouTube's units a day, Facebook's calls an hour,
   *     TikTok's and Zalo's requests a minute
   */
  void limit(int most, InstantSource clock);

  /** How often {@link #limit} made it refuse. */
  int beyondLimit();

  /** How the platform says: too many requests. */
  Answer throttled();

  /** How the platform says that there is no such page. */
  Answer pageGone();

  /** Whether a request asks for a piece of the listing of posts. */
  boolean isListing(Asked asked);

  /** A piece of the listing with nothing in it and more to come. */
  Answer emptyPiece(String next);

  /** All values that must not be seen anywhere, those given out so far among them. */
  Set<String> secrets();

  @Override
  void close();
}
