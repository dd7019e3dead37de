package org.viewledger.ingest.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A body that must be whole in time: the client's own timeout ends with the headers, and a server
 * that sends a byte a minute would hold the task for ever.
 */
final class TimedBody extends FilterInputStream {
  private final CompletableFuture<Void> alarm;
  private final CompletableFuture<Void> cutting;
  private volatile boolean late;

  TimedBody(InputStream body, Duration timeout) {
    super(body);
    alarm =
        new CompletableFuture<Void>()
            .completeOnTimeout(null, timeout.toMillis(), TimeUnit.MILLISECONDS);
    cutting = alarm.thenRun(this::cut);
  }

  private void cut() {
    late = true;
    try {
      in.close(); // wakes the reader
    } catch (IOException e) {
      late = true; // it was broken already: the reader has seen that
    }
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    if (late) {
      throw new IOException("the body took too long");
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    cutting.cancel(false);
    alarm.cancel(false);
    super.close();
  }
}
