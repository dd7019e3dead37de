package org.viewledger.ingest.files;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Platform;
import org.viewledger.contract.PostKey;

/** Turns one row into a reading, or says why not. */
final class RowReader implements RowRead {
  /** How far a platform's clock may run ahead of ours: the contract's limit. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

  private static final int MAX_TEXT = 20_000;

  /** What Excel makes of an id of more than fifteen digits when it takes it for a number. */
  private static final Pattern ROUNDED = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");

  private static final int EXACT_DIGITS = 15;
  private static final Pattern FACEBOOK_POST = Pattern.compile("\\d+_\\d+");

  private final Layout layout;
  private final PageDefaults defaults;
  private final ImportContext context;
  private final Counts counts;
  private final Moments moments;

  RowReader(Survey survey, PageDefaults defaults, ImportContext context) {
    this.layout = survey.layout();
    this.defaults = defaults;
    this.context = context;
    this.counts = new Counts(survey.counts());
    this.moments = new Moments(survey.days(), context.zone());
  }

  @Override
  public Found read(Row row) throws RefusedCell {
    if (ReadingExample.is(layout.cell(row, Column.POST_ID).text())) {
      return Found.NoReading.EXAMPLE;
    }
    if (layout.overflows(row)) {
      throw new RefusedCell(Refusal.TOO_MANY_CELLS, null, null);
    }
    PostKey post = post(row);
    Cell observed = layout.cell(row, Column.OBSERVED_AT);
    if (observed.isBlank()) {
      throw new RefusedCell(Refusal.NO_TIME, null, null);
    }
    Instant latest = context.recordedAt().plus(CLOCK_TOLERANCE);
    Instant observedAt = moments.read(Column.OBSERVED_AT, observed, latest);
    Published published = published(row, latest);
    Observation observation =
        new Observation(
            post,
            observedAt,
            context.recordedAt(),
            context.source(),
            new TreeMap<>(),
            metrics(row));
    RowFacts facts =
        RowFacts.generic(
            published.at(),
            text(row, Column.TITLE),
            text(row, Column.PERMALINK),
            pageName(row, post));
    return new ReadRow(observation, facts, published.dayOnly());
  }

  private record Published(@Nullable Instant at, boolean dayOnly) {}

  /** A day is no instant, and none is made up: such a row says nothing of the publication. */
  private Published published(Row row, Instant latest) throws RefusedCell {
    Cell cell = layout.cell(row, Column.PUBLISHED_AT);
    if (cell.isBlank()) {
      return new Published(null, false);
    }
    try {
      return new Published(moments.read(Column.PUBLISHED_AT, cell, latest), false);
    } catch (RefusedCell e) {
      if (e.reason() == Refusal.DAY_WITHOUT_TIME) {
        return new Published(null, true);
      }
      throw e;
    }
  }

  private PostKey post(Row row) throws RefusedCell {
    Platform platform = platform(row);
    String pageId = id(platform, Column.PAGE_ID, layout.cell(row, Column.PAGE_ID));
    if (pageId == null && defaults.pageId() != null && isDefault(platform)) {
      pageId = id(platform, Column.PAGE_ID, Cell.text(defaults.pageId()));
    }
    if (pageId == null) {
      throw new RefusedCell(Refusal.NO_PAGE, null, null);
    }
    String postId = id(platform, Column.POST_ID, layout.cell(row, Column.POST_ID));
    if (postId == null) {
      throw new RefusedCell(Refusal.NO_POST, null, null);
    }
    // A bare id may be a reel's, a video's or a post's: which post it is cannot be told from it.
    if (platform == Platform.FACEBOOK
        && !FACEBOOK_POST.matcher(postId).matches()
        && !postId.startsWith(pageId + "_")) {
      throw new RefusedCell(Refusal.FACEBOOK_ID, Column.POST_ID, postId);
    }
    return new PostKey(platform.id(), pageId, postId);
  }

  private boolean isDefault(Platform platform) {
    return defaults.platform() == null
        || HeadingText.plain(defaults.platform()).equals(platform.id());
  }

  private Platform platform(Row row) throws RefusedCell {
    String text = layout.cell(row, Column.PLATFORM).text();
    if (text.isEmpty()) {
      if (defaults.platform() == null) {
        throw new RefusedCell(Refusal.NO_PLATFORM, null, null);
      }
      text = defaults.platform();
    }
    String id = HeadingText.plain(text);
    Optional<Platform> platform =
        id.equals("ngoaituyen") ? Optional.of(Platform.OFFLINE) : Platform.of(id);
    if (platform.isEmpty()) {
      throw new RefusedCell(Refusal.UNKNOWN_PLATFORM, Column.PLATFORM, text);
    }
    return platform.get();
  }

  private static @Nullable String id(Platform platform, Column column, Cell cell)
      throws RefusedCell {
    if (cell.isBlank()) {
      return null;
    }
    String id = cell.text();
    if (cell.kind() == Cell.Kind.ERROR) {
      throw new RefusedCell(Refusal.CELL_ERROR, column, id);
    }
    boolean number = cell.kind() == Cell.Kind.NUMBER;
    if ((number && id.length() > EXACT_DIGITS) || ROUNDED.matcher(id).matches()) {
      throw new RefusedCell(Refusal.ROUNDED_ID, column, id);
    }
    try {
      return new PageKey(platform.id(), id).pageId();
    } catch (IllegalArgumentException e) {
      throw new RefusedCell(Refusal.BAD_ID, column, id);
    }
  }

  private SortedMap<String, Long> metrics(Row row) throws RefusedCell {
    SortedMap<String, Long> metrics = new TreeMap<>();
    for (Map.Entry<Column, Layout.Place> place : layout.places().entrySet()) {
      Column column = place.getKey();
      Cell cell = layout.cell(row, column);
      if (column.metric() && !cell.isBlank()) {
        metrics.put(column.id(), counts.read(column, cell));
      }
    }
    if (metrics.isEmpty()) {
      throw new RefusedCell(Refusal.NO_COUNTER, null, null);
    }
    return metrics;
  }

  private @Nullable String text(Row row, Column column) throws RefusedCell {
    Cell cell = layout.cell(row, column);
    if (cell.isBlank() || cell.kind() == Cell.Kind.ERROR) {
      return null;
    }
    if (cell.text().length() > MAX_TEXT) {
      throw new RefusedCell(Refusal.TEXT_TOO_LONG, column, null);
    }
    return cell.text();
  }

  private @Nullable String pageName(Row row, PostKey post) throws RefusedCell {
    String name = text(row, Column.PAGE_NAME);
    boolean defaultPage = post.pageId().equals(defaults.pageId());
    return name == null && defaultPage ? defaults.pageName() : name;
  }
}
