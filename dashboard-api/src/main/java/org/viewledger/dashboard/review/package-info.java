/**
 * What a report of a unit's period says: its figures, all of one cut or of the closed book, the
 * paragraph to paste, and the document made of them. Knows neither HTTP nor SQL.
 */
@NullMarked
package org.viewledger.dashboard.review;

import org.jspecify.annotations.NullMarked;
