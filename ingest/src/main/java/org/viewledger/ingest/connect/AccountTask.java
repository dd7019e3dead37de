package org.viewledger.ingest.connect;

import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.jspecify.annotations.Nullable;
import org.viewledger.ingest.tokens.AccountTokens;

/** What Connect sees of every platform's task: it begins, gives records, and lets go. */
abstract class AccountTask extends SourceTask {
  private @Nullable PollTask task;
  private @Nullable AccountTokens tokens;

  /** Puts the task together from its configuration. */
  abstract PollTask begin(Map<String, String> props);

  /** Tokens to let go of in the end, also where the start fails after they were taken up. */
  final AccountTokens closing(AccountTokens taken) {
    tokens = taken;
    return taken;
  }

  @Override
  public final void start(Map<String, String> props) {
    task = begin(props);
  }

  @Override
  public final @Nullable List<SourceRecord> poll() throws InterruptedException {
    return task == null ? null : task.poll();
  }

  /** Connect's thread has left poll() by then. */
  @Override
  public final void stop() {
    if (task != null) {
      task.stop();
    }
    if (tokens != null) {
      tokens.close();
    }
  }

  @Override
  public final String version() {
    return Versions.own();
  }
}
