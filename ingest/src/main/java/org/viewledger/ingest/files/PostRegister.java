package org.viewledger.ingest.files;

import java.util.List;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Platform;

/** What the ledger knows already; a platform's export is matched with it. */
public interface PostRegister {
  /** Knows nothing. */
  PostRegister EMPTY =
      new PostRegister() {
        @Override
        public List<PageKey> pages(Platform platform) {
          return List.of();
        }

        @Override
        public List<KnownPost> posts(PageKey page) {
          return List.of();
        }
      };

  /** The pages of a platform. */
  List<PageKey> pages(Platform platform);

  /** Every post of a page. */
  List<KnownPost> posts(PageKey page);
}
