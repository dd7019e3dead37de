/**
 * The command line: queries, files in, records in. It speaks HTTP to a running instance and loads
 * none of what runs there, so that it starts at once.
 */
@NullMarked
package org.viewledger.local.cli;

import org.jspecify.annotations.NullMarked;
