/** What people say about topics: a post's own, and the rules of a unit; and what rules would do. */
@NullMarked
package org.viewledger.dashboard.tagging;

import org.jspecify.annotations.NullMarked;
