package org.viewledger.ingest.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.viewledger.ingest.http.Call;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.http.Reply;
import org.viewledger.ingest.http.Transport;
import org.viewledger.ingest.poll.Usage;

/** Sends requests and keeps what the last answer said of the allowance. */
final class FacebookLine {
  private final Transport transport;
  private Usage usage = Usage.NONE;

  FacebookLine(Transport transport) {
    this.transport = transport;
  }

  JsonNode ask(Call call, Instant now) throws RefusedException, InterruptedException {
    Reply reply = transport.send(call);
    usage = FacebookReplies.usage(reply, now);
    return FacebookReplies.accepted(reply, now);
  }

  Usage usage() {
    return usage;
  }
}
