package org.viewledger.dashboard.warehouse;

import java.util.List;
import java.util.Set;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Platform;
import org.viewledger.contract.PostKey;
import org.viewledger.ingest.files.KnownPost;
import org.viewledger.ingest.files.PostRegister;

/**
 * The posts that the ledger has, for matching a platform's export with them. No cut is waited for:
 * a post that is missed for a moment is held, not booked.
 */
public final class WarehouseRegister implements PostRegister {
  private final Warehouse warehouse;

  public WarehouseRegister(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  public List<PageKey> pages(Platform platform) {
    Parameters parameters = new Parameters();
    String of = parameters.text(platform.id());
    Sql sql =
        parameters.sql(
            "SELECT DISTINCT page_id FROM (SELECT page_id FROM viewledger.post FINAL"
                + " WHERE is_deleted = 0 AND platform = "
                + of
                + " UNION ALL SELECT page_id FROM viewledger.page_record WHERE platform = "
                + of
                + ") ORDER BY page_id");
    return warehouse.ask(sql).stream()
        .map(row -> new PageKey(platform.id(), row.text("page_id")))
        .toList();
  }

  @Override
  public List<KnownPost> posts(PageKey page) {
    Parameters parameters = new Parameters();
    Sql sql =
        parameters.sql(
            "SELECT post_id, aliases, toUnixTimestamp64Milli(published_at) AS published_ms"
                + " FROM viewledger.post FINAL WHERE is_deleted = 0 AND platform = "
                + parameters.text(page.platform())
                + " AND page_id = "
                + parameters.text(page.pageId())
                + " ORDER BY post_id");
    return warehouse.ask(sql).stream()
        .map(
            row ->
                new KnownPost(
                    new PostKey(page.platform(), page.pageId(), row.text("post_id")),
                    Set.copyOf(row.texts("aliases")),
                    row.maybeInstant("published_ms").orElse(null)))
        .toList();
  }
}
