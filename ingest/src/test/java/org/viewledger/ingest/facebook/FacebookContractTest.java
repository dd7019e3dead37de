package org.viewledger.ingest.facebook;

import org.viewledger.ingest.connect.ConnectorContract;
import org.viewledger.ingest.kit.Stand;

class FacebookContractTest extends ConnectorContract {
  @Override
  protected Stand stand() {
    return new FacebookStand();
  }
}
