/**
 * Files of readings: a table in, contract records and refused rows out.
 *
 * <p>Pure but for the file that is read: no clock, no network, no settings.
 */
@NullMarked
package org.viewledger.ingest.files;

import org.jspecify.annotations.NullMarked;
