/** Citing figures: the sentence, the numbered sheet, who cited what. */
@org.jspecify.annotations.NullMarked
package org.viewledger.dashboard.pages.citations;
