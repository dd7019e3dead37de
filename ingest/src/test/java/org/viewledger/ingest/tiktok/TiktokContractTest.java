package org.viewledger.ingest.tiktok;

import org.viewledger.ingest.connect.ConnectorContract;
import org.viewledger.ingest.kit.Stand;

class TiktokContractTest extends ConnectorContract {
  @Override
  protected Stand stand() {
    return new TiktokStand();
  }
}
