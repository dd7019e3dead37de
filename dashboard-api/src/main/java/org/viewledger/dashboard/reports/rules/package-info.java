/**
 * How an official document looks, who issues it and what its parts are: data with versions, read
 * and validated once.
 */
@NullMarked
package org.viewledger.dashboard.reports.rules;

import org.jspecify.annotations.NullMarked;
