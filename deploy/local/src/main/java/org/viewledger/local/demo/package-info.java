/** The readings of a made-up ward, from a seed: what {@code ./viewledger demo} shows. */
@NullMarked
package org.viewledger.local.demo;

import org.jspecify.annotations.NullMarked;
