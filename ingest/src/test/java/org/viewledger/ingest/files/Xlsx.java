package org.viewledger.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, so that a test can also write what no program would. */
final class Xlsx {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, String> parts = new LinkedHashMap<>();

  Xlsx(boolean date1904) {
    String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
            + "<Override PartName='/xl/workbook.xml' ContentType='"
            + type
            + "sheet.main+xml'/><Override PartName='/xl/styles.xml' ContentType='"
            + type
            + "styles+xml'/><Override PartName='/xl/sharedStrings.xml' ContentType='"
            + type
            + "sharedStrings+xml'/></Types>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + "<Relationship Id='rId1' Type='"
            + OFFICE
            + "/worksheet' Target='worksheets/sheet1.xml'/>"
            + "<Relationship Id='rId2' Type='"
            + OFFICE
            + "/worksheet' Target='worksheets/sheet2.xml'/></Relationships>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='"
            + MAIN
            + "' xmlns:r='"
            + OFFICE
            + "'><workbookPr date1904='"
            + (date1904 ? 1 : 0)
            + "'/><sheets><sheet name='Ẩn' sheetId='1' state='hidden' r:id='rId1'/>"
            + "<sheet name='Số liệu' sheetId='2' r:id='rId2'/></sheets></workbook>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet xmlns='"
            + MAIN
            + "'><numFmts count='2'><numFmt numFmtId='164' formatCode='dd/mm/yyyy\\ hh:mm'/>"
            + "<numFmt numFmtId='165' formatCode='#,##0\" lượt hiển thị\"'/></numFmts>"
            + "<cellXfs count='4'><xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='14'/>"
            + "<xf numFmtId='165'/></cellXfs></styleSheet>");
    parts.put("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'/>");
    parts.put("xl/worksheets/sheet1.xml", sheet("<row r='1'/>"));
  }

  static Xlsx of(String... rows) {
    return new Xlsx(false).rows(rows);
  }

  /** The visible sheet's rows, as XML. */
  Xlsx rows(String... rows) {
    return part("xl/worksheets/sheet2.xml", sheet(String.join("", rows)));
  }

  Xlsx sharedStrings(String... texts) {
    return part(
        "xl/sharedStrings.xml",
        "<sst xmlns='" + MAIN + "'><si>" + String.join("</si><si>", texts) + "</si></sst>");
  }

  Xlsx part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  private static String sheet(String rows) {
    return "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>";
  }

  /** A row of texts. */
  static String texts(int line, String... cells) {
    StringBuilder row = new StringBuilder("<row r='" + line + "'>");
    for (int i = 0; i < cells.length; i++) {
      row.append("<c r='")
          .append((char) ('A' + i))
          .append(line)
          .append("' t='inlineStr'><is><t>")
          .append(cells[i])
          .append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  /** A row of {@code postId, observedAt, views} with the last two as cells' inner XML. */
  static String reading(int line, String observedAt, String views) {
    return "<row r='"
        + line
        + "'><c r='A"
        + line
        + "' t='inlineStr'><is><t>abc</t></is></c>"
        + observedAt.replace("<c", "<c r='B" + line + "'")
        + views.replace("<c", "<c r='C" + line + "'")
        + "</row>";
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
