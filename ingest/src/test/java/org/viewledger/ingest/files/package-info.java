/** Tests of the file formats. */
@NullMarked
package org.viewledger.ingest.files;

import org.jspecify.annotations.NullMarked;
