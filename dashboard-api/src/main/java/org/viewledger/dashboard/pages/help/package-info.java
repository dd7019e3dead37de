/** What everything means, what is not done with people's data, and guides to print. */
@NullMarked
package org.viewledger.dashboard.pages.help;

import org.jspecify.annotations.NullMarked;
