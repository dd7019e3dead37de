package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.viewledger.contract.Instants;
import org.viewledger.contract.PageKey;
import org.viewledger.dashboard.query.PageReader;

/** What {@code /quality} says of the connectors. */
final class ReaderViews {
  private ReaderViews() {}

  /** The pages' connectors, or this page's alone. */
  static void rows(
      ArrayNode rows, List<PageReader> readers, Optional<PageKey> page, Language language) {
    for (PageReader reader : readers) {
      if (page.isEmpty() || page.get().equals(reader.page())) {
        row(rows.addObject(), reader, language);
      }
    }
  }

  private static void row(ObjectNode json, PageReader reader, Language language) {
    json.put("platform", reader.page().platform())
        .put("pageId", reader.page().pageId())
        .put("source", reader.source())
        .put("state", reader.state().id())
        .put("lastAnswer", FigureViews.instant(reader.lastAnswer()))
        .put("posts", reader.posts())
        .put("waiting", reader.waiting())
        .put("delayed", reader.delayed())
        .put("walkedThrough", reader.walkedThrough())
        .put("pausedUntil", FigureViews.instant(reader.pausedUntil()));
    ObjectNode notGiven = json.putObject("notGiven");
    reader.notGiven().forEach((field, until) -> notGiven.put(field, Instants.format(until)));
    json.put("notGivenChanged", FigureViews.instant(reader.notGivenChanged()));
    json.put("text", language.choose(reader.vi(), reader.en()));
  }
}
