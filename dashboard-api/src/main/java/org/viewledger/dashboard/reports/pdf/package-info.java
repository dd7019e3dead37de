/**
 * A document as PDF: the same pieces as in Word laid out by openhtmltopdf, fonts embedded, tagged
 * for screen readers, PDF/A-2a.
 */
@NullMarked
package org.viewledger.dashboard.reports.pdf;

import org.jspecify.annotations.NullMarked;
