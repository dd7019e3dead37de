/** Tests of the contract. */
@NullMarked
package org.viewledger.contract;

import org.jspecify.annotations.NullMarked;
