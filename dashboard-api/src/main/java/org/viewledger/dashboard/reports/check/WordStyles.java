package org.viewledger.dashboard.reports.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viewledger.dashboard.reports.check.Seen.Letters;
import org.w3c.dom.Element;

/**
 * What a paragraph and a run come to: set directly, by their style and its ancestors, by default.
 */
final class WordStyles {
  /** Styles that inherit in a circle are an error of the file; nobody nests them deeper. */
  private static final int DEEPEST = 20;

  private final Map<String, Element> styles = new HashMap<>();
  private final Element defaults;

  WordStyles(Element root) {
    this.defaults = Dom.child(root, "docDefaults").orElse(root);
    for (Element style : Dom.children(root, "style")) {
      Dom.attribute(style, "styleId").ifPresent(id -> styles.put(id, style));
    }
  }

  /** The name of a paragraph's style; empty for none. */
  String name(Element paragraph) {
    return Dom.child(paragraph, "pPr", "pStyle")
        .flatMap(style -> Dom.attribute(style, "val"))
        .flatMap(id -> Optional.ofNullable(styles.get(id)))
        .flatMap(style -> Dom.child(style, "name"))
        .flatMap(name -> Dom.attribute(name, "val"))
        .orElse("");
  }

  /** An attribute of a paragraph's property, such as {@code line} of {@code spacing}. */
  Optional<String> paragraph(Element paragraph, String property, String attribute) {
    return chain(paragraph, "pPr").stream()
        .flatMap(level -> Dom.child(level, property).stream())
        .flatMap(found -> Dom.attribute(found, attribute).stream())
        .findFirst();
  }

  /** Whether a paragraph has a border of its own. */
  boolean bordered(Element paragraph) {
    return chain(paragraph, "pPr").stream().anyMatch(level -> Dom.child(level, "pBdr").isPresent());
  }

  double twips(Element paragraph, String property, String attribute) {
    return paragraph(paragraph, property, attribute)
        .filter(value -> value.matches("-?\\d{1,9}"))
        .map(Double::valueOf)
        .orElse(0.0);
  }

  Letters letters(Element paragraph, Element run) {
    List<Element> levels = new ArrayList<>();
    Dom.child(run, "rPr").ifPresent(levels::add);
    levels.addAll(chain(paragraph, "rPr"));
    double halves =
        value(levels, "sz", "val")
            .filter(v -> v.matches("\\d{1,4}"))
            .map(Double::valueOf)
            .orElse(20.0);
    boolean underlined = value(levels, "u", "val").filter(v -> !v.equals("none")).isPresent();
    return new Letters(
        value(levels, "rFonts", "ascii").orElse("không rõ"),
        halves / 2,
        is(levels, "b"),
        is(levels, "i"),
        Optional.of(underlined));
  }

  private List<Element> chain(Element paragraph, String properties) {
    List<Element> levels = new ArrayList<>();
    if (properties.equals("pPr")) {
      Dom.child(paragraph, "pPr").ifPresent(levels::add);
    }
    Optional<String> id =
        Dom.child(paragraph, "pPr", "pStyle").flatMap(style -> Dom.attribute(style, "val"));
    Optional<Element> style = id.map(styles::get).or(() -> Optional.ofNullable(normal()));
    for (int depth = 0; style.isPresent() && depth < DEEPEST; depth++) {
      Dom.child(style.get(), properties).ifPresent(levels::add);
      style =
          Dom.child(style.get(), "basedOn")
              .flatMap(based -> Dom.attribute(based, "val"))
              .map(styles::get);
    }
    String holder = properties.equals("pPr") ? "pPrDefault" : "rPrDefault";
    Dom.child(defaults, holder, properties).ifPresent(levels::add);
    return levels;
  }

  private @Nullable Element normal() {
    return styles.get("Normal");
  }

  private static Optional<String> value(List<Element> levels, String property, String attribute) {
    return levels.stream()
        .flatMap(level -> Dom.child(level, property).stream())
        .flatMap(found -> Dom.attribute(found, attribute).stream())
        .findFirst();
  }

  /** A switch: on where it stands without a value. */
  private static boolean is(List<Element> levels, String property) {
    return levels.stream()
        .flatMap(level -> Dom.child(level, property).stream())
        .findFirst()
        .map(found -> Dom.attribute(found, "val").orElse("1"))
        .filter(value -> !value.equals("0") && !value.equals("false"))
        .isPresent();
  }
}
