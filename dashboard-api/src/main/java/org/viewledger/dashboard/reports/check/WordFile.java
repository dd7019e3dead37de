package org.viewledger.dashboard.reports.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.viewledger.dashboard.reports.check.SelfCheck.UnreadableFile;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The parts of a Word file that the check reads.
 *
 * @param headers by the id of their relation
 */
record WordFile(Element body, WordStyles styles, Element settings, Map<String, Element> headers) {
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  static WordFile read(byte[] file) {
    try (OPCPackage word = OPCPackage.open(new ByteArrayInputStream(file))) {
      PackagePart main = main(word);
      Element document = xml(main);
      Element styles = related(main, "styles").orElse(document);
      Map<String, Element> headers = new HashMap<>();
      for (PackageRelationship header : main.getRelationshipsByType(RELATION + "header")) {
        headers.put(header.getId(), xml(main.getRelatedPart(header)));
      }
      Element body =
          Dom.child(document, "body").orElseThrow(() -> new IOException("no text in it"));
      return new WordFile(
          body, new WordStyles(styles), related(main, "settings").orElse(document), headers);
    } catch (InvalidFormatException
        | OpenXML4JRuntimeException
        | UnsupportedFileFormatException
        | EmptyFileException
        | IOException
        | SAXException e) {
      throw new UnreadableFile("not a Word file: " + e.getMessage(), e);
    }
  }

  private static PackagePart main(OPCPackage word) throws IOException {
    return word.getPartsByRelationshipType(RELATION + "officeDocument").stream()
        .findFirst()
        .orElseThrow(() -> new IOException("no document in it"));
  }

  private static Optional<Element> related(PackagePart main, String kind)
      throws InvalidFormatException, IOException, SAXException {
    for (PackageRelationship relation : main.getRelationshipsByType(RELATION + kind)) {
      return Optional.of(xml(main.getRelatedPart(relation)));
    }
    return Optional.empty();
  }

  private static Element xml(PackagePart part) throws IOException, SAXException {
    try (InputStream content = part.getInputStream()) {
      return Dom.parse(content);
    }
  }
}
