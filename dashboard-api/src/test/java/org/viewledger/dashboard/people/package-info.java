@NullMarked
package org.viewledger.dashboard.people;

import org.jspecify.annotations.NullMarked;
