/**
 * The first page: a headline figure and what qualifies it, what it compares with, where it comes
 * from, and what wants doing today.
 */
@NullMarked
package org.viewledger.dashboard.pages.overview;

import org.jspecify.annotations.NullMarked;
