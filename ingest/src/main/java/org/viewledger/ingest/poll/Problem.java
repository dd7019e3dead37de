package org.viewledger.ingest.poll;

import java.time.Instant;
import org.viewledger.ingest.http.Outcome;

/**
 * Why a page is not read as it should be.
 *
 * @param detail without secrets, fit to be shown
 */
public record Problem(Outcome outcome, String detail, Instant at) {}
