/** Measurements; not shipped. */
@NullMarked
package org.viewledger.bench;

import org.jspecify.annotations.NullMarked;
