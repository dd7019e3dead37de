package org.viewledger.dashboard.reconcile;

import java.util.List;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.proof.RecordScope;

/**
 * Pages that are compared together.
 *
 * @param scopes their posts, a statement's worth each
 */
record Slice(List<PageKey> pages, List<RecordScope> scopes) {}
