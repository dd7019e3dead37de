package org.viewledger.dashboard.warehouse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.query.Assigned;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.CohortsQuery;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.GainsAnswer;
import org.viewledger.dashboard.query.GainsQuery;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.NotAnsweredException;
import org.viewledger.dashboard.query.PageReadingRow;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.PostDays;
import org.viewledger.dashboard.query.PostDetail;
import org.viewledger.dashboard.query.PostGain;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.query.PostWords;
import org.viewledger.dashboard.query.PostsPage;
import org.viewledger.dashboard.query.PostsQuery;
import org.viewledger.dashboard.query.RankedQuery;
import org.viewledger.dashboard.query.TopicTold;
import org.viewledger.dashboard.query.TopicsAnswer;
import org.viewledger.dashboard.query.UnitChains;

/** Asks the raw record what was known at an instant. Only figures and posts have a past. */
final class RecordView implements LedgerView {
  private final WarehouseView view;

  RecordView(
      Warehouse warehouse,
      MetricCatalogue catalogue,
      UnitChains chains,
      BigDecimal estimatePercent,
      FigureSource.RawRecord record) {
    this.view = new WarehouseView(warehouse, catalogue, chains, estimatePercent, record);
  }

  @Override
  public GainsAnswer gains(GainsQuery query) {
    return view.gains(query);
  }

  @Override
  public CohortsAnswer cohorts(CohortsQuery query) {
    return view.cohorts(query);
  }

  @Override
  public PostsPage posts(PostsQuery query) {
    return view.posts(query);
  }

  @Override
  public Optional<PostDetail> post(PostKey key) {
    return view.post(key);
  }

  @Override
  public Optional<PostDays> days(PostKey key, String metric) {
    return view.days(key, metric);
  }

  @Override
  public TopicsAnswer topics(Filters filters) {
    throw ofNow("topics");
  }

  @Override
  public List<PostGain> mostGained(String metric, DayRange days, Filters filters, int limit) {
    throw ofNow("what posts gained most");
  }

  @Override
  public List<PostGain> ranked(RankedQuery query) {
    throw ofNow("what posts have most of a figure");
  }

  @Override
  public List<PostRow> sameItem(PostKey key) {
    throw ofNow("posts of the same content");
  }

  @Override
  public List<Assigned> assignments(PostKey key) {
    throw ofNow("all that was said of a topic");
  }

  @Override
  public List<Taxonomy> versions(String unit) {
    throw ofNow("versions of taxonomies");
  }

  @Override
  public List<PageRow> pages(List<PageKey> only) {
    throw ofNow("pages");
  }

  @Override
  public List<PageReadingRow> readings(PageKey page) {
    throw ofNow("readings of pages");
  }

  @Override
  public TopicTold told(PostKey key) {
    return view.told(key);
  }

  @Override
  public List<Taxonomy> taxonomies() {
    return view.taxonomies();
  }

  @Override
  public List<PostWords> words(Optional<PostKey> after, int limit) {
    throw ofNow("what posts say");
  }

  @Override
  public Map<PostKey, Long> gained(PostKey first, PostKey last, String metric, DayRange days) {
    throw ofNow("what each post gained");
  }

  private static NotAnsweredException ofNow(String what) {
    return new NotAnsweredException(what + " are told as known now only: leave out knownAt");
  }
}
