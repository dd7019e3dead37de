/** Languages: fixed words by key, numbers and days as documents write them. Pure. */
@org.jspecify.annotations.NullMarked
package org.viewledger.dashboard.speech;
