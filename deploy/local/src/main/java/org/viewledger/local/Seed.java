package org.viewledger.local;

import java.util.List;
import org.viewledger.local.broker.BrokerAccess;
import org.viewledger.local.dashboard.SamplePerson;

/** What is there before anybody is answered: nothing, but for the demo. */
interface Seed {
  Seed NONE = broker -> {};

  /** Writes through Kafka, like any source of readings. */
  void sow(BrokerAccess broker) throws Exception;

  /** Accounts that everybody may try. */
  default List<SamplePerson> people() {
    return List.of();
  }
}
