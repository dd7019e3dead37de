/**
 * The topics: what share each has and how it develops, what labels have in common with them,
 * campaigns, and the rules, changed as a draft and looked at before they are published.
 */
@NullMarked
package org.viewledger.dashboard.pages.topics;

import org.jspecify.annotations.NullMarked;
