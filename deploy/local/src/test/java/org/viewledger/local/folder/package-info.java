@NullMarked
package org.viewledger.local.folder;

import org.jspecify.annotations.NullMarked;
