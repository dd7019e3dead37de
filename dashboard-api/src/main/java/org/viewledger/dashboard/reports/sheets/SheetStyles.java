package org.viewledger.dashboard.reports.sheets;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/** The few looks of a workbook's cells. */
final class SheetStyles {
  private static final short POINTS = 12;

  final CellStyle title;
  final CellStyle bold;
  final CellStyle plain;
  final CellStyle wrapped;
  final CellStyle head;
  final CellStyle text;
  final CellStyle count;
  final CellStyle share;
  final CellStyle totalText;
  final CellStyle totalCount;
  final CellStyle totalShare;

  private final Workbook book;
  private final Font regular;
  private final Font heavy;

  SheetStyles(Workbook book) {
    this.book = book;
    this.regular = font(false);
    this.heavy = font(true);
    title = style(heavy, "General", false);
    bold = style(heavy, "General", false);
    plain = style(regular, "General", false);
    wrapped = style(regular, "General", false);
    wrapped.setWrapText(true);
    head = style(heavy, "General", true);
    head.setAlignment(HorizontalAlignment.CENTER);
    head.setVerticalAlignment(VerticalAlignment.CENTER);
    text = style(regular, "@", true);
    // typed over and entered again, or saved as CSV, it still is no formula
    text.setQuotePrefixed(true);
    count = style(regular, "#,##0", true);
    share = style(regular, "0.0%", true);
    totalText = style(heavy, "General", true);
    totalCount = style(heavy, "#,##0", true);
    totalShare = style(heavy, "0.0%", true);
  }

  private Font font(boolean bold) {
    Font font = book.createFont();
    font.setFontName("Times New Roman");
    font.setFontHeightInPoints(POINTS);
    font.setBold(bold);
    return font;
  }

  private CellStyle style(Font font, String format, boolean boxed) {
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setDataFormat(book.createDataFormat().getFormat(format));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    if (boxed) {
      style.setWrapText(true);
      style.setBorderTop(BorderStyle.THIN);
      style.setBorderBottom(BorderStyle.THIN);
      style.setBorderLeft(BorderStyle.THIN);
      style.setBorderRight(BorderStyle.THIN);
    }
    return style;
  }
}
