@NullMarked
package org.viewledger.dashboard.daynotes;

import org.jspecify.annotations.NullMarked;
