/**
 * What the team says of a day, beside the figures of that day; and what each has seen of changes.
 */
@NullMarked
package org.viewledger.dashboard.daynotes;

import org.jspecify.annotations.NullMarked;
