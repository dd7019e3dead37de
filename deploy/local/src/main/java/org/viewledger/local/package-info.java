/** Everything on one machine: the main that puts the parts together. */
@NullMarked
package org.viewledger.local;

import org.jspecify.annotations.NullMarked;
