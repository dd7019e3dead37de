/** What staff note about posts: kept here alone, in no record and in no figure. */
@NullMarked
package org.viewledger.dashboard.notes;

import org.jspecify.annotations.NullMarked;
