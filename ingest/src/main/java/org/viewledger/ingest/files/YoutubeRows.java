package org.viewledger.ingest.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Platform;
import org.viewledger.contract.PostKey;

/**
 * Rows of YouTube Studio's table. Its figures are of a period: they are totals only of videos that
 * were published within it, or where a person says that it is the lifetime.
 */
final class YoutubeRows implements RowRead {
  private static final Pattern VIDEO_ID = Pattern.compile("[\\w-]{11}");
  private static final BigDecimal HOUR_MILLIS = BigDecimal.valueOf(3_600_000);

  private final Survey survey;
  private final Asked asked;
  private final PageKey page;
  private final ExportPeriod period;
  private final ImportContext context;
  private final Instant observedAt;
  private final ExportCounts counts;
  private final ExportFacts texts;

  private YoutubeRows(
      Survey survey, Asked asked, PageKey page, ExportPeriod period, ImportContext context) {
    this.survey = survey;
    this.asked = asked;
    this.page = page;
    this.period = period;
    this.context = context;
    this.observedAt = period.end(asked.told().observedAt(context.recordedAt()));
    this.counts = new ExportCounts(survey);
    this.texts = new ExportFacts(survey.layout());
  }

  static ReadingFile.Rows prepare(Table table, Survey survey, Asked asked)
      throws IOException, UnreadableFileException {
    Set<String> ids = new HashSet<>();
    table.visit(
        row -> {
          ids.add(survey.layout().cell(row, Column.POST_ID).text());
          return true;
        });
    PageKey page = ExportPage.of(Platform.YOUTUBE, ids, asked);
    ExportPeriod period = ExportPeriod.of(asked.told());
    return context -> new YoutubeRows(survey, asked, page, period, context);
  }

  @Override
  public Found read(Row row) throws RefusedCell {
    Layout layout = survey.layout();
    if (layout.overflows(row)) {
      throw new RefusedCell(Refusal.TOO_MANY_CELLS, null, null);
    }
    Cell content = layout.cell(row, Column.POST_ID);
    boolean video = VIDEO_ID.matcher(content.text()).matches();
    Cell published = layout.cell(row, Column.PUBLISHED_AT);
    if (!video && layout.cell(row, Column.TITLE).isBlank() && published.isBlank()) {
      return Found.NoReading.TOTAL;
    }
    if (!video) {
      throw new RefusedCell(
          content.isBlank() ? Refusal.NO_POST : Refusal.NOT_A_VIDEO,
          Column.POST_ID,
          content.text());
    }
    if (!asked.told().lifetime()) {
      LocalDate day =
          DayWords.date(published)
              .orElseThrow(
                  () -> new RefusedCell(Refusal.NO_DAY, Column.PUBLISHED_AT, published.text()));
      if (!period.holds(day)) {
        throw new RefusedCell(Refusal.PERIOD_FIGURE, Column.PUBLISHED_AT, published.text());
      }
    }
    Observation observation =
        new Observation(
            new PostKey(page.platform(), page.pageId(), content.text()),
            observedAt,
            context.recordedAt(),
            context.source(),
            new TreeMap<>(),
            metrics(row));
    return new ReadRow(
        observation,
        texts.plain(row, null, "video", asked.defaults().pageName()),
        !published.isBlank());
  }

  private SortedMap<String, Long> metrics(Row row) throws RefusedCell {
    SortedMap<String, Long> metrics = counts.read(row);
    Cell hours = survey.layout().cell(row, ExportColumns.WATCH_HOURS);
    if (!hours.isBlank() && hours.text().matches("\\d{1,9}([.]\\d{1,12})?")) {
      metrics.put(
          "watch_ms",
          new BigDecimal(hours.text())
              .multiply(HOUR_MILLIS)
              .setScale(0, RoundingMode.HALF_UP)
              .longValueExact());
    }
    return metrics;
  }

  @Override
  public List<Sentence> notices() {
    List<Sentence> notices = new ArrayList<>(period.notices());
    if (asked.told().observedAt() == null && !period.isKnown()) {
      ExportNotices.readAt(asked.told(), observedAt, context.zone()).ifPresent(notices::add);
    }
    return notices;
  }
}
