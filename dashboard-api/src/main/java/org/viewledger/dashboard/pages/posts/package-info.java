/**
 * The posts: a list to search, one post with its ledger and why it has its topic, five at a time
 * whose topic a person should look at, and many at once.
 */
@NullMarked
package org.viewledger.dashboard.pages.posts;

import org.jspecify.annotations.NullMarked;
