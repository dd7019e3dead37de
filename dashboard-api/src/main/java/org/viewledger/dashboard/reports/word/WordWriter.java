package org.viewledger.dashboard.reports.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.viewledger.dashboard.reports.Document;
import org.viewledger.dashboard.reports.flow.Flow;
import org.viewledger.dashboard.reports.flow.Setting;
import org.viewledger.dashboard.reports.rules.Format;
import org.viewledger.dashboard.reports.rules.Part;

/**
 * Writes a document as Word. The package is POI's, its parts are written straight: a list of
 * hundreds of posts would otherwise be thousands of objects.
 */
public final class WordWriter {
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String PAGE_FIELD = " PAGE ";

  private WordWriter() {}

  public static byte[] write(Document document, Format format) {
    Flow flow = Setting.of(document, format);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OPCPackage word = OPCPackage.create(out)) {
      properties(word.getPackageProperties(), flow);
      PackagePart body = part(word, "document", "document.main+xml");
      word.addRelationship(
          body.getPartName(), TargetMode.INTERNAL, RELATION + "officeDocument", "rId1");
      attach(word, body, "styles", "styles", StylesPart.of(format));
      attach(word, body, "settings", "settings", settings(format));
      String numbered = attach(word, body, "header1", "header", header(true));
      String empty = attach(word, body, "header2", "header", header(false));
      fill(body, BodyPart.of(flow, format, new BodyPart.Headers(numbered, empty)));
      // closing writes it
    } catch (IOException e) {
      throw new UncheckedIOException("a package in memory", e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("the names of our parts", e);
    }
    return out.toByteArray();
  }

  /** The file says which body it comes from and nothing of who made it, or when. */
  private static void properties(PackageProperties properties, Flow flow) {
    properties.setTitleProperty(flow.title());
    properties.setCreatorProperty(flow.issuer());
    properties.setLanguageProperty("vi-VN");
    properties.setCreatedProperty(Optional.empty());
  }

  private static String attach(
      OPCPackage word, PackagePart body, String name, String kind, byte[] content)
      throws InvalidFormatException, IOException {
    PackagePart part = part(word, name, kind + "+xml");
    fill(part, content);
    return body.addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATION + kind).getId();
  }

  private static PackagePart part(OPCPackage word, String name, String type)
      throws InvalidFormatException {
    return word.createPart(
        PackagingURIHelper.createPartName("/word/" + name + ".xml"), TYPE + type);
  }

  private static void fill(PackagePart part, byte[] content) throws IOException {
    try (OutputStream to = part.getOutputStream()) {
      to.write(content);
    }
  }

  /** Today's Word, not the compatibility mode of old files; margins change sides where asked. */
  private static byte[] settings(Format format) {
    Xml xml = new Xml("settings");
    xml.empty("zoom", "percent", "100");
    if (format.twoSided()) {
      xml.empty("mirrorMargins");
    }
    xml.val("defaultTabStop", "720").open("compat");
    xml.empty(
        "compatSetting",
        "name",
        "compatibilityMode",
        "uri",
        "http://schemas.microsoft.com/office/word",
        "val",
        "15");
    xml.close().empty("themeFontLang", "val", "vi-VN");
    return xml.bytes();
  }

  private static byte[] header(boolean numbered) {
    Xml xml = new Xml("hdr");
    xml.open("p").open("pPr").val("pStyle", StyleNames.id(Part.PAGE_NUMBER)).close();
    if (numbered) {
      xml.open("r").empty("fldChar", "fldCharType", "begin").close();
      xml.open("r").open("instrText").characters(PAGE_FIELD).close().close();
      xml.open("r").empty("fldChar", "fldCharType", "separate").close();
      xml.open("r").text("2").close();
      xml.open("r").empty("fldChar", "fldCharType", "end").close();
    }
    return xml.bytes();
  }
}
