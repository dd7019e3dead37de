package org.viewledger.ingest.youtube;

import org.viewledger.ingest.connect.ConnectorContract;
import org.viewledger.ingest.kit.Stand;

class YoutubeContractTest extends ConnectorContract {
  @Override
  protected Stand stand() {
    return new YoutubeStand();
  }
}
