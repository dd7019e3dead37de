/** Tests of the command line against a server made by hand. */
@NullMarked
package org.viewledger.local.cli;

import org.jspecify.annotations.NullMarked;
