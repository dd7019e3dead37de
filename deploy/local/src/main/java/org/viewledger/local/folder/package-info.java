/** The data folder: who may use it, what lies where, whether there is room. */
@NullMarked
package org.viewledger.local.folder;

import org.jspecify.annotations.NullMarked;
