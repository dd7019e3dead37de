package org.viewledger.local.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.viewledger.contract.PageKey;
import org.viewledger.local.settings.PageSetting.Span;

/** Reads one entry of {@code pages}. */
final class PageSection {
  private PageSection() {}

  static PageSetting read(Node node) throws SettingsException {
    Section page = Section.of(node, "pages", List.of("platform", "page", "units"));
    String platform = SourceSection.platform(page).id();
    List<Span> spans = new ArrayList<>();
    for (Node unit : page.list("units")) {
      spans.add(span(unit));
    }
    refuseOverlap(page, spans);
    return new PageSetting(new PageKey(platform, page.text("page")), spans);
  }

  private static Span span(Node node) throws SettingsException {
    Section unit = Section.of(node, "pages.units", List.of("unit", "from", "to"));
    LocalDate from = date(unit, "from");
    LocalDate to = date(unit, "to");
    if (from != null && to != null && to.isBefore(from)) {
      throw unit.wrong("to", ">= from");
    }
    return new Span(unit.text("unit"), from, to);
  }

  private static @Nullable LocalDate date(Section unit, String key) throws SettingsException {
    String text = unit.optionalText(key);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw unit.wrong(key, "2025-07-01");
    }
  }

  /** A page belongs to one unit at a time, or its figures would count twice. */
  private static void refuseOverlap(Section page, List<Span> spans) throws SettingsException {
    List<Span> inOrder = new ArrayList<>(spans);
    inOrder.sort(Comparator.comparing(span -> span.from() == null ? LocalDate.MIN : span.from()));
    for (int i = 1; i < inOrder.size(); i++) {
      LocalDate end = inOrder.get(i - 1).to();
      LocalDate start = inOrder.get(i).from();
      if (end == null || start == null || !end.isBefore(start)) {
        throw new SettingsException(
            page.line("units"),
            "một trang thuộc hai đơn vị cùng lúc",
            "a page belongs to two units at once");
      }
    }
  }
}
