package org.viewledger.ingest.files;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PageReading;

/**
 * Page-level insights: a title such as {@code Views}, then {@code Date, Primary}, then days, maybe
 * several times. They become page readings of one day each, never anything of a post.
 */
final class MetaPageRows implements RowRead {
  private static final Map<String, String> METRICS =
      Map.ofEntries(
          Map.entry("views", "views"),
          Map.entry("luotxem", "views"),
          Map.entry("viewers", "reach"),
          Map.entry("nguoixem", "reach"),
          Map.entry("reach", "reach"),
          Map.entry("facebookreach", "reach"),
          Map.entry("songuoitiepcan", "reach"),
          Map.entry("luongtiepcan", "reach"));

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ]00:00(?::00(?:\\.0+)?)?)?");

  private final Layout layout;
  private final Counts counts;
  private final ExportTold told;
  private final PageKey page;
  private final ZoneId zone;
  private final ImportContext context;
  private final Instant observedAt;
  private @Nullable String metric;
  private String title;

  private MetaPageRows(
      Survey survey, ExportTold told, PageKey page, ZoneId zone, ImportContext context) {
    this.layout = survey.layout();
    this.counts = new Counts(survey.counts());
    this.told = told;
    this.page = page;
    this.zone = zone;
    this.context = context;
    this.observedAt = told.observedAt(context.recordedAt());
    this.title = survey.titleAbove();
    this.metric = METRICS.get(HeadingText.plain(title));
  }

  static ReadingFile.Rows prepare(Survey survey, Asked asked) throws UnreadableFileException {
    String platform = asked.defaults().platform();
    String id = asked.defaults().pageId();
    if (id == null || platform == null || !HeadingText.plain(platform).equals("facebook")) {
      throw new UnreadableFileException(
          UnreadableFileException.Problem.PAGE_NEEDED,
          Sentence.of(
              "Tệp số liệu trang này không ghi là trang nào. Thêm --platform facebook --page MÃ.",
              "These page figures do not say of which page. Add --platform facebook --page ID."));
    }
    ZoneId zone = asked.told().zone();
    if (zone == null) {
      throw new UnreadableFileException(
          UnreadableFileException.Problem.ZONE_NEEDED,
          Sentence.of(
              "Tệp số liệu trang này ghi ngày mà không ghi múi giờ. Facebook thường tính ngày theo"
                  + " giờ Thái Bình Dương: --zone America/Los_Angeles; nếu khác, ghi múi giờ đó.",
              "These page figures name days without a zone. Facebook's days are mostly Pacific:"
                  + " --zone America/Los_Angeles; else name the zone."));
    }
    PageKey page = new PageKey("facebook", id);
    return context -> new MetaPageRows(survey, asked.told(), page, zone, context);
  }

  @Override
  public Found read(Row row) throws RefusedCell {
    Cell date = layout.cell(row, ExportColumns.DATE);
    Cell figure = layout.cell(row, ExportColumns.FIGURE);
    if (figure.isBlank()
        && day(date).isEmpty()
        && date.kind() == Cell.Kind.TEXT
        && !looksLikeADay(date)) {
      title = date.text();
      metric = METRICS.get(HeadingText.plain(title));
      return Found.NoReading.HEADING;
    }
    if (ExportFormat.of(row).isPresent()) {
      return Found.NoReading.HEADING;
    }
    String id = metric;
    if (id == null) {
      throw new RefusedCell(Refusal.UNKNOWN_PAGE_FIGURE, ExportColumns.FIGURE, title);
    }
    LocalDate day =
        day(date)
            .orElseThrow(() -> new RefusedCell(Refusal.NO_DAY, ExportColumns.DATE, date.text()));
    if (ExportClock.endOf(day, zone).isAfter(observedAt)) {
      throw new RefusedCell(Refusal.DAY_NOT_OVER, ExportColumns.DATE, date.text());
    }
    if (figure.isBlank()) {
      throw new RefusedCell(Refusal.NO_COUNTER, null, null);
    }
    return new Found.OfPage(
        new PageReading(
            page,
            id,
            day,
            day,
            zone,
            counts.read(ExportColumns.FIGURE, figure),
            observedAt,
            context.recordedAt(),
            context.source()));
  }

  private static boolean looksLikeADay(Cell cell) {
    return !cell.text().isEmpty() && Character.isDigit(cell.text().charAt(0));
  }

  private static Optional<LocalDate> day(Cell cell) {
    LocalDateTime moment = cell.moment();
    if (moment != null) {
      return Optional.of(moment.toLocalDate());
    }
    Matcher matcher = DAY.matcher(cell.text());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<Sentence> notices() {
    List<Sentence> notices = new ArrayList<>();
    notices.add(
        Sentence.of(
            "Ngày trong tệp tính theo múi giờ " + zone + ", như đã nêu.",
            "The file's days are of the zone " + zone + ", as told."));
    ExportNotices.readAt(told, observedAt, context.zone()).ifPresent(notices::add);
    return notices;
  }
}
