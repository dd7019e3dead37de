/** The Connect worker of the one machine. */
@NullMarked
package org.viewledger.local.connect;

import org.jspecify.annotations.NullMarked;
