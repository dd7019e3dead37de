package org.viewledger.dashboard.reports.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** WordprocessingML as elements, asked by local names; entities are refused. */
final class Dom {
  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private Dom() {}

  static Element parse(InputStream xml) throws IOException, SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(xml).getDocumentElement();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own parser", e);
    }
  }

  static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> is(child, name)).toList();
  }

  static Optional<Element> child(Element parent, String... path) {
    Optional<Element> at = Optional.of(parent);
    for (String name : path) {
      at = at.flatMap(element -> children(element, name).stream().findFirst());
    }
    return at;
  }

  /** All descendants of a name. */
  static List<Element> all(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagNameNS(W, name);
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }

  static boolean is(Element element, String name) {
    return name.equals(element.getLocalName());
  }

  static Optional<String> attribute(Element element, String name) {
    String value = element.getAttributeNS(W, name);
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** A number in an attribute; none where it is missing or no number. */
  static Optional<Double> number(Element element, String name) {
    return attribute(element, name)
        .filter(value -> value.matches("-?\\d{1,9}(\\.\\d{1,6})?"))
        .map(Double::valueOf);
  }
}
