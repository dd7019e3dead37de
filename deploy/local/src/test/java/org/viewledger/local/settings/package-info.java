@NullMarked
package org.viewledger.local.settings;

import org.jspecify.annotations.NullMarked;
