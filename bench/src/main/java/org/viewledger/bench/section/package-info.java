/** The parts of a bench, each of which can be run alone. */
@NullMarked
package org.viewledger.bench.section;

import org.jspecify.annotations.NullMarked;
