package org.viewledger.ingest.zalo;

import org.viewledger.ingest.connect.ConnectorContract;
import org.viewledger.ingest.kit.Stand;

class ZaloContractTest extends ConnectorContract {
  @Override
  protected Stand stand() {
    return new ZaloStand();
  }
}
