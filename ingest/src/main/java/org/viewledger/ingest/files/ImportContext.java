package org.viewledger.ingest.files;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What the caller stamps on every record of one import.
 *
 * @param source {@code import/ID}
 * @param recordedAt when we learnt it; readings later than ten minutes after it are refused
 * @param zone of times that name none
 */
public record ImportContext(String source, Instant recordedAt, ZoneId zone) {}
