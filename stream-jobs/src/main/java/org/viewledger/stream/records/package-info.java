/** What flows between the ends of the job and its rules. */
@NullMarked
package org.viewledger.stream.records;

import org.jspecify.annotations.NullMarked;
