package org.viewledger.local;

import org.viewledger.local.broker.BrokerAccess;

/** What lies in the log before anybody is answered: nothing, but for the demo. */
@FunctionalInterface
interface Seed {
  Seed NONE = broker -> {};

  /** Writes through Kafka, like any source of readings. */
  void sow(BrokerAccess broker) throws Exception;
}
