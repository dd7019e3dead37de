package org.viewledger.dashboard.reports.word;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** WordprocessingML element by element; attributes come in pairs of name and value. */
final class Xml {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String R =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter out;

  /** Starts a part with its root element. */
  Xml(String root) {
    try {
      out = FACTORY.createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      out.writeStartElement("w", root, W);
      out.writeNamespace("w", W);
      out.writeNamespace("r", R);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  Xml open(String name, String... attributes) {
    try {
      out.writeStartElement("w", name, W);
      write(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  Xml close() {
    try {
      out.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  Xml empty(String name, String... attributes) {
    return open(name, attributes).close();
  }

  /** An element with a single attribute {@code w:val}. */
  Xml val(String name, Object value) {
    return empty(name, "val", value.toString());
  }

  /** A reference to another part. */
  Xml reference(String name, String type, String relation) {
    try {
      out.writeEmptyElement("w", name, W);
      out.writeAttribute("w", W, "type", type);
      out.writeAttribute("r", R, "id", relation);
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Plain content, such as a field's instruction. */
  Xml characters(String value) {
    try {
      out.writeCharacters(value);
      return this;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Text of a run; its spaces count, its line breaks are breaks. */
  Xml text(String value) {
    String[] lines = value.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        empty("br");
      }
      words(lines[i]);
    }
    return this;
  }

  private void words(String line) {
    if (line.isEmpty()) {
      return;
    }
    try {
      out.writeStartElement("w", "t", W);
      out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
      out.writeCharacters(line);
      out.writeEndElement();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Ends the part. */
  byte[] bytes() {
    try {
      out.writeEndDocument();
      out.close();
      return text.toString().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private void write(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      out.writeAttribute("w", W, attributes[i], attributes[i + 1]);
    }
  }

  /** Writing to memory fails only by a mistake of ours: an element too many or too few. */
  private static IllegalStateException failed(XMLStreamException e) {
    return new IllegalStateException(e);
  }
}
