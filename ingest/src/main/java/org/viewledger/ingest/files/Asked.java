package org.viewledger.ingest.files;

import java.time.ZoneId;

/**
 * What the reader of an export may turn to besides the export.
 *
 * @param ours the reporting zone, the first that an export is tried in
 */
record Asked(PageDefaults defaults, ExportTold told, PostRegister register, ZoneId ours) {}
