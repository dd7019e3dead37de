/** What connectors may ask for and what they may write down: nothing about persons. */
@NullMarked
package org.viewledger.ingest.allowed;

import org.jspecify.annotations.NullMarked;
