package org.viewledger.ingest.files;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Observation;
import org.viewledger.contract.Platform;
import org.viewledger.contract.PostKey;

/** Rows of Meta Business Suite's content export: only lifetime totals of posts are readings. */
final class MetaPostRows implements RowRead {
  /** Facebook's word for a row of totals, and what its Vietnamese versions may say. */
  private static final Set<String> LIFETIME =
      Set.of("lifetime", "trondoi", "toanthoigian", "tutruocdennay");

  /** The platform's fields that these figures are, as the connector names them. */
  private static final Map<String, String> FIELDS =
      Map.of("views", "post_media_view", "reach", "post_total_media_view_unique");

  private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

  private final MetaPosts posts;
  private final Survey survey;
  private final Asked asked;
  private final ExportClock.Reading clock;
  private final ImportContext context;
  private final Instant observedAt;
  private final MetaIds ids;
  private final ExportFacts facts;
  private final ExportCounts counts;
  private final Moments moments;
  private final List<Long> repaired = new ArrayList<>();
  private long taken;

  private MetaPostRows(
      MetaPosts posts,
      Survey survey,
      Asked asked,
      ExportClock.Reading clock,
      ImportContext context) {
    this.posts = posts;
    this.survey = survey;
    this.asked = asked;
    this.clock = clock;
    this.context = context;
    this.observedAt = asked.told().observedAt(context.recordedAt());
    this.ids = new MetaIds(posts, survey.layout(), asked.defaults());
    this.facts = new ExportFacts(survey.layout());
    this.counts = new ExportCounts(survey);
    this.moments = new Moments(clock.days(), clock.zone());
  }

  /** Begins a reading of the rows as often as wanted. */
  record Factory(MetaPosts posts, Survey survey, Asked asked, ExportClock.Reading clock)
      implements ReadingFile.Rows {
    @Override
    public RowRead begin(ImportContext context) {
      return new MetaPostRows(posts, survey, asked, clock, context);
    }
  }

  @Override
  public Found read(Row row) throws RefusedCell {
    Layout layout = survey.layout();
    if (layout.overflows(row)) {
      throw new RefusedCell(Refusal.TOO_MANY_CELLS, null, null);
    }
    requireLifetime(layout.cell(row, ExportColumns.DATE));
    MetaIds.Ids named = ids.of(row);
    SortedMap<String, Long> metrics = counts.read(row);
    Instant publishedAt = publishedAt(layout.cell(row, Column.PUBLISHED_AT));
    Set<KnownPost> known = posts.find(named);
    PostKey post = post(named, known, row);
    if (named.repaired()) {
      repaired.add(row.line());
    }
    taken += known.isEmpty() ? 1 : 0;
    Observation observation =
        new Observation(
            post, observedAt, context.recordedAt(), context.source(), fields(metrics), metrics);
    return new ReadRow(
        observation,
        facts.of(row, publishedAt, known.isEmpty() ? List.of(bare(named)) : List.of()),
        false);
  }

  private static void requireLifetime(Cell date) throws RefusedCell {
    String text = date.text();
    if (LIFETIME.contains(HeadingText.plain(text))) {
      return;
    }
    boolean day =
        date.kind() == Cell.Kind.DAY
            || date.kind() == Cell.Kind.MOMENT
            || text.matches("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}.*");
    throw new RefusedCell(
        day ? Refusal.DAILY_FIGURE : Refusal.NOT_LIFETIME, ExportColumns.DATE, text);
  }

  private @Nullable Instant publishedAt(Cell cell) throws RefusedCell {
    if (cell.isBlank()) {
      return null;
    }
    Instant at =
        moments.read(Column.PUBLISHED_AT, cell, context.recordedAt().plus(CLOCK_TOLERANCE));
    if (at.isAfter(observedAt)) {
      throw new RefusedCell(Refusal.PUBLISHED_AFTER_READING, Column.PUBLISHED_AT, cell.text());
    }
    return at;
  }

  private PostKey post(MetaIds.Ids named, Set<KnownPost> known, Row row) throws RefusedCell {
    if (known.size() > 1) {
      throw new RefusedCell(Refusal.HELD_SEVERAL_POSTS, Column.POST_ID, told(named, row));
    }
    if (known.size() == 1) {
      return known.iterator().next().key();
    }
    String page = named.page();
    if (!asked.told().newPosts()) {
      throw new RefusedCell(Refusal.HELD_UNKNOWN_POST, Column.POST_ID, told(named, row));
    }
    if (page == null) {
      throw new RefusedCell(Refusal.NO_PAGE, null, null);
    }
    return new PostKey(Platform.FACEBOOK.id(), page, page + "_" + bare(named));
  }

  private static String bare(MetaIds.Ids named) {
    return named.post().substring(named.post().indexOf('_') + 1);
  }

  /** The id and how the post begins, so that a person knows which it is. */
  private String told(MetaIds.Ids named, Row row) {
    String words = survey.layout().cell(row, Column.TITLE).text();
    return words.isEmpty() ? named.post() : named.post() + " (" + words + ")";
  }

  /** Files of before November 2025 tell the reach that went with impressions. */
  private SortedMap<String, String> fields(SortedMap<String, Long> metrics) {
    SortedMap<String, String> fields = new TreeMap<>(FIELDS);
    if (!survey.layout().hasColumn("views")) {
      fields.put("reach", "post_impressions_unique");
    }
    fields.keySet().retainAll(metrics.keySet());
    return fields;
  }

  @Override
  public List<Sentence> notices() {
    List<Sentence> notices = new ArrayList<>();
    notices.add(ExportNotices.zone(clock, asked.told().zone() != null));
    ExportNotices.readAt(asked.told(), observedAt, context.zone()).ifPresent(notices::add);
    if (!repaired.isEmpty()) {
      notices.add(ExportNotices.repaired(repaired));
    }
    if (taken > 0) {
      notices.add(ExportNotices.newPosts(taken));
    }
    return notices;
  }
}
