@NullMarked
package org.viewledger.dashboard.pages.help;

import org.jspecify.annotations.NullMarked;
