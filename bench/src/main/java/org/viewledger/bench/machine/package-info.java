/** The machine: processes, what they use, folders, what kind of machine it is. */
@NullMarked
package org.viewledger.bench.machine;

import org.jspecify.annotations.NullMarked;
