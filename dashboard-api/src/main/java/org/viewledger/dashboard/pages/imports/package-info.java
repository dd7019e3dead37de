/** Files brought in step by step, and counts typed on a phone. */
@NullMarked
package org.viewledger.dashboard.pages.imports;

import org.jspecify.annotations.NullMarked;
