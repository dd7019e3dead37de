package org.viewledger.ingest.files;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Observation;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Platform;
import org.viewledger.contract.PostKey;

/**
 * Rows of TikTok Studio's content export. A video's id is in its link; its publication is in the
 * id's upper 32 bits, and is believed only where the export's day, which has no year, agrees.
 */
final class TiktokRows implements RowRead {
  private static final Pattern VIDEO = Pattern.compile("/(?:video|photo)/(\\d{10,20})(?!\\d)");
  private static final int SECONDS_ABOVE = 32;

  private final Survey survey;
  private final Asked asked;
  private final PageKey page;
  private final ImportContext context;
  private final Instant observedAt;
  private final ExportCounts counts;
  private final ExportFacts texts;
  private long undated;

  private TiktokRows(Survey survey, Asked asked, PageKey page, ImportContext context) {
    this.survey = survey;
    this.asked = asked;
    this.page = page;
    this.context = context;
    this.observedAt = asked.told().observedAt(context.recordedAt());
    this.counts = new ExportCounts(survey);
    this.texts = new ExportFacts(survey.layout());
  }

  static ReadingFile.Rows prepare(Table table, Survey survey, Asked asked)
      throws IOException, UnreadableFileException {
    Set<String> ids = new HashSet<>();
    table.visit(
        row -> {
          video(survey.layout().cell(row, Column.PERMALINK)).ifPresent(ids::add);
          return true;
        });
    PageKey page = ExportPage.of(Platform.TIKTOK, ids, asked);
    return context -> new TiktokRows(survey, asked, page, context);
  }

  private static Optional<String> video(Cell link) {
    Matcher matcher = VIDEO.matcher(link.text());
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  @Override
  public Found read(Row row) throws RefusedCell {
    Layout layout = survey.layout();
    if (layout.overflows(row)) {
      throw new RefusedCell(Refusal.TOO_MANY_CELLS, null, null);
    }
    Cell link = layout.cell(row, Column.PERMALINK);
    String id =
        video(link)
            .orElseThrow(
                () -> new RefusedCell(Refusal.NO_VIDEO_LINK, Column.PERMALINK, link.text()));
    Observation observation =
        new Observation(
            new PostKey(page.platform(), page.pageId(), id),
            observedAt,
            context.recordedAt(),
            context.source(),
            new TreeMap<>(),
            counts.read(row));
    Instant publishedAt = publishedAt(id, layout.cell(row, Column.PUBLISHED_AT));
    undated += publishedAt == null ? 1 : 0;
    return new ReadRow(
        observation, texts.plain(row, publishedAt, "video", asked.defaults().pageName()), false);
  }

  private @Nullable Instant publishedAt(String id, Cell day) {
    Instant at;
    try {
      at = Instant.ofEpochSecond(Long.parseUnsignedLong(id) >>> SECONDS_ABOVE);
    } catch (NumberFormatException e) {
      return null;
    }
    Optional<MonthDay> shown = DayWords.monthDay(day);
    LocalDate utc = at.atZone(ZoneOffset.UTC).toLocalDate();
    boolean agrees =
        shown.isPresent()
            && !at.isAfter(observedAt)
            && List.of(utc.minusDays(1), utc, utc.plusDays(1)).stream()
                .anyMatch(date -> MonthDay.from(date).equals(shown.get()));
    return agrees ? at : null;
  }

  @Override
  public List<Sentence> notices() {
    List<Sentence> notices = new ArrayList<>();
    ExportNotices.readAt(asked.told(), observedAt, context.zone()).ifPresent(notices::add);
    if (undated > 0) {
      notices.add(
          Sentence.of(
              undated + " video không rõ lúc đăng: ngày trong tệp không khớp với mã video.",
              undated + " videos have no publication time: the file's day and the id disagree."));
    }
    return notices;
  }
}
