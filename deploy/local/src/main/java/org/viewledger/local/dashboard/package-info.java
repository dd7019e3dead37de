/** The API and the pages of the one machine, and how people and the command line get in. */
@NullMarked
package org.viewledger.local.dashboard;

import org.jspecify.annotations.NullMarked;
