/** The server that answers people and programs; this package puts it together. */
@NullMarked
package org.viewledger.dashboard;

import org.jspecify.annotations.NullMarked;
