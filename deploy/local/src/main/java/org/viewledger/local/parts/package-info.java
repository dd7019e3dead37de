/** What is started in order and stopped in reverse. */
@NullMarked
package org.viewledger.local.parts;

import org.jspecify.annotations.NullMarked;
