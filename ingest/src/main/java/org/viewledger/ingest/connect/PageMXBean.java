package org.viewledger.ingest.connect;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the reading of a page stands, as JMX shows it under {@code
 * org.viewledger:type=page,platform=…,page=…}, in whichever process the connector runs. Instants
 * are milliseconds of the epoch, 0 for none.
 */
public interface PageMXBean {
  /** Its name's domain and type. */
  String NAMES = "org.viewledger:type=page";

  String getPlatform();

  String getPage();

  /** Posts known. */
  int getPosts();

  /** Posts whose time to be read has come. */
  int getWaiting();

  /** Posts that should have been read an hour ago: what the allowance cannot serve. */
  int getOverdue();

  /** Whether the first walk through all posts is done. */
  boolean isWalkedThrough();

  /** When the platform last answered as it should. */
  long getLastAnswer();

  /** When it is asked again. */
  long getPausedUntil();

  /** Fields that the page does not have, and until when they are left out. */
  Map<String, Long> getNotGiven();

  /** How often, since the start, a field was left out or asked for again. */
  long getNotGivenChanges();

  /** When that was last. */
  long getNotGivenChangedAt();

  /** Who must do what though reading goes on, in Vietnamese; null for nothing. */
  @Nullable String getAdvice();

  /** The last refusal's kind, one of {@link org.viewledger.ingest.http.Outcome}; null for none. */
  @Nullable String getProblem();

  /** What was said, without secrets; null for none. */
  @Nullable String getProblemDetail();

  /** When it was refused. */
  long getProblemAt();
}
