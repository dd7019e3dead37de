package org.viewledger.dashboard.pages.accounts;

/**
 * A slip for the printer.
 *
 * @param purpose {@code device} or {@code password}
 * @param link what the QR code holds
 * @param place where the code may be typed instead
 * @param onlyHere whether the address leads to this very machine and nowhere else
 */
public record SlipSheet(
    String purpose,
    String name,
    String displayName,
    String code,
    String link,
    String place,
    String expires,
    boolean onlyHere,
    QrPath qr) {}
