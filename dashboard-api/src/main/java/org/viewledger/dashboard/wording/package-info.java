/**
 * What may be said of a figure in words: rounded numbers and their words, nouns and verbs,
 * comparisons, shares, attainment of plans, cited sentences. Pure; the rules are those of the
 * project's paper on wording, section 4.
 */
@org.jspecify.annotations.NullMarked
package org.viewledger.dashboard.wording;
