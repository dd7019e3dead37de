package org.viewledger.dashboard.pages.imports;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.viewledger.contract.Metric;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Platform;
import org.viewledger.dashboard.imports.FileChoices;

/** What the form of the second step says. */
final class ChoiceForm {
  /** The columns that are no counts, by the contract's words, the needed ones first. */
  static final List<String> PLACES =
      List.of(
          "postId",
          "observedAt",
          "title",
          "publishedAt",
          "permalink",
          "platform",
          "pageId",
          "pageName");

  static final String COLUMN = "column.";

  /** Zones that exports of the platforms are made in. */
  static final List<String> ZONES = List.of("Asia/Ho_Chi_Minh", "America/Los_Angeles", "UTC");

  private static final int MAX_TEXT = 300;

  private ChoiceForm() {}

  /** Every column that can be chosen. */
  static List<String> words(MetricCatalogue catalogue) {
    List<String> words = new ArrayList<>(PLACES);
    catalogue.postMetrics().stream().map(Metric::id).forEach(words::add);
    return List.copyOf(words);
  }

  /**
   * Reads the form.
   *
   * @param mayAddPage whether a page that is not in the list may be named
   */
  static FileChoices read(Context ctx, MetricCatalogue catalogue, boolean mayAddPage) {
    SortedMap<String, String> columns = new TreeMap<>();
    if (ctx.formParam("columns") != null && ctx.formParam("forget") == null) {
      for (String word : words(catalogue)) {
        text(ctx, COLUMN + word).ifPresent(heading -> columns.put(word, heading));
      }
    }
    Optional<PageKey> page = page(ctx, mayAddPage);
    return new FileChoices(
        columns,
        page.map(PageKey::platform).or(() -> text(ctx, "platform").filter(ChoiceForm::isPlatform)),
        page.map(PageKey::pageId),
        page.isPresent() && mayAddPage ? text(ctx, "newPageName") : Optional.empty(),
        text(ctx, "zone").filter(ZONES::contains),
        text(ctx, "observedAt").filter(at -> at.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}")),
        ctx.formParam("newPosts") != null,
        ctx.formParam("lifetime") != null);
  }

  private static Optional<PageKey> page(Context ctx, boolean mayAddPage) {
    Optional<PageKey> listed = text(ctx, "page").flatMap(ChoiceForm::page);
    Optional<String> id = text(ctx, "newPage");
    Optional<String> platform = text(ctx, "newPlatform").filter(ChoiceForm::isPlatform);
    return mayAddPage && id.isPresent() && platform.isPresent()
        ? page(platform.get() + '|' + id.get())
        : listed;
  }

  /** A page of its text, {@code platform|id}. */
  static Optional<PageKey> page(String text) {
    int bar = text.indexOf('|');
    if (bar < 1 || !isPlatform(text.substring(0, bar))) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PageKey(text.substring(0, bar), text.substring(bar + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no page can have such an id, so none is chosen
    }
  }

  private static boolean isPlatform(String word) {
    return Platform.of(word).isPresent();
  }

  private static Optional<String> text(Context ctx, String name) {
    return Optional.ofNullable(ctx.formParam(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty() && text.length() <= MAX_TEXT);
  }
}
