package org.viewledger.dashboard.pages.citations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostRecord;
import org.viewledger.dashboard.closings.Citation;
import org.viewledger.dashboard.closings.UnitPages;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.speech.Speech;

/**
 * What a figure's sentence names beside the figure.
 *
 * @param pages names by page, of those that count
 * @param topics names by topic
 * @param withVideo whether a video is among the period's posts
 */
record Surroundings(Map<PageKey, String> pages, Map<String, String> topics, boolean withVideo) {
  static Surroundings ask(
      LedgerView view,
      Citation.Question question,
      Filters filters,
      FigureMetric views,
      Speech speech) {
    Map<PageKey, String> pages = new TreeMap<>((one, other) -> one.text().compareTo(other.text()));
    for (PageRow row : view.pages()) {
      if (counts(row.page(), filters)) {
        pages.put(row.page(), row.name().orElse(row.page().pageId()));
      }
    }
    boolean withVideo =
        view
            .cohorts(
                new CohortsQuery(
                    views, question.days(), List.of(Dimension.KIND), filters, Optional.empty()))
            .rows()
            .stream()
            .filter(row -> row.publications() > 0)
            .anyMatch(row -> PostRecord.CLIPS.contains(row.group().keys().get(Dimension.KIND)));
    return new Surroundings(
        pages, Telling.names(view.topics(filters), speech.language()), withVideo);
  }

  private static boolean counts(PageKey page, Filters filters) {
    return (filters.pages().isEmpty() || filters.pages().contains(page))
        && (filters.platforms().isEmpty() || filters.platforms().contains(page.platform()));
  }

  /** Those of one unit on a day. */
  Surroundings of(Optional<List<PageKey>> unitPages) {
    Map<PageKey, String> own = new TreeMap<>((one, other) -> one.text().compareTo(other.text()));
    pages.forEach(
        (page, name) -> {
          if (unitPages.map(list -> list.contains(page)).orElse(true)) {
            own.put(page, name);
          }
        });
    return new Surroundings(own, topics, withVideo);
  }

  /**
   * Such as {@code fanpage Đảng bộ phường Pleiku}, or the pages of a unit where they are several.
   */
  String subject(Citation.Question question, UnitPages units, Speech speech) {
    String pages = this.pages.size() == 1 ? only(speech) : several(question, units, speech);
    List<String> topics = question.filters().topics();
    return topics.size() == 1
        ? speech.say("citations.subject.topic", pages, topic(topics.get(0), speech))
        : pages;
  }

  String topic(String id, Speech speech) {
    return speech.sayOr("topic." + id, topics.getOrDefault(id, id));
  }

  private String only(Speech speech) {
    Map.Entry<PageKey, String> page = pages.entrySet().iterator().next();
    return speech.say("citations.subject." + page.getKey().platform(), page.getValue());
  }

  private static String several(Citation.Question question, UnitPages units, Speech speech) {
    return units.units().stream()
        .map(UnitPages.Place::unit)
        .filter(unit -> unit.id().equals(question.unit()))
        .findFirst()
        .map(unit -> speech.say("citations.subject.unit", inSentence(unit.name())))
        .orElseGet(() -> speech.say("citations.subject.all"));
  }

  /** {@code Phường Pleiku} stands in a sentence as {@code phường Pleiku}; other names stay. */
  private static String inSentence(String name) {
    return name.matches("(?:Phường|Xã|Đặc khu|Tỉnh|Thành phố) .*")
        ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
        : name;
  }
}
