package org.viewledger.dashboard.pages;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Metric;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.PostDays;
import org.viewledger.dashboard.query.PostDetail;
import org.viewledger.dashboard.query.PostSort;
import org.viewledger.dashboard.query.PostsPage;
import org.viewledger.dashboard.query.PostsQuery;
import org.viewledger.dashboard.query.TopicTold;
import org.viewledger.dashboard.query.TopicsAnswer;

/** Answers {@code /posts} and the page of one post. */
final class PostHandlers {
  private static final String NEWEST = "newest";

  private final PageServices services;
  private final Frames frames;
  private final Renderer renderer;

  PostHandlers(PageServices services, Frames frames, Renderer renderer) {
    this.services = services;
    this.frames = frames;
    this.renderer = renderer;
  }

  private record ListAnswer(PostsPage posts, List<PageRow> pages, TopicsAnswer topics) {}

  private record OneAnswer(
      Optional<PostDetail> detail,
      Optional<PostDays> days,
      List<PageRow> pages,
      TopicTold told,
      TopicsAnswer topics) {}

  void list(Context ctx) {
    Frame frame = frames.of(ctx);
    String search = Optional.ofNullable(ctx.queryParam("q")).orElse("").strip();
    boolean newest = NEWEST.equals(ctx.queryParam("sort"));
    int limit = limit(ctx.queryParam("limit"));
    PostsQuery query =
        new PostsQuery(
            Optional.empty(),
            Filters.NONE,
            search,
            newest ? PostSort.NEWEST : new PostSort(Telling.VIEWS, false),
            limit,
            Optional.empty());
    Known<ListAnswer> known =
        services
            .ledger(ctx)
            .read(view -> new ListAnswer(view.posts(query), view.pages(), view.topics()));
    Telling telling = telling(frame, known, known.answer().topics());
    Map<PageKey, String> names = Telling.pageNames(known.answer().pages());
    PostsPage posts = known.answer().posts();
    PostsCard card =
        PostsCard.of(
            telling,
            telling.say("posts.found", telling.number(posts.rows().size())),
            telling.lifetime(),
            posts.rows(),
            names);
    boolean more = posts.next().isPresent() && limit < PostsQuery.MAX_LIMIT;
    String moreHref =
        "/posts?q="
            + Addresses.value(search)
            + (newest ? "&sort=" + NEWEST : "")
            + "&limit="
            + Math.min(PostsQuery.MAX_LIMIT, limit + PostListPage.STEP);
    ctx.html(
        renderer.posts(
            frame.titled(frame.say("posts.title"), "/posts", telling.asOf()),
            new PostListPage(search, newest, card, more ? moreHref : "")));
  }

  void showOne(Context ctx) {
    Frame frame = frames.of(ctx);
    PostKey key = key(ctx);
    Known<OneAnswer> known =
        services
            .ledger(ctx)
            .read(
                view -> {
                  Optional<PostDetail> detail = view.post(key);
                  PostKey canonical = detail.map(found -> found.row().key()).orElse(key);
                  return new OneAnswer(
                      detail,
                      view.days(canonical, Telling.VIEWS),
                      view.pages(),
                      view.told(canonical),
                      view.topics());
                });
    PostDetail detail =
        known
            .answer()
            .detail()
            .orElseThrow(() -> new OutOfScopeException("no such post: " + key.text()));
    Telling telling = telling(frame, known, known.answer().topics());
    PostPage page =
        PostPage.of(
            telling,
            detail,
            known.answer().told(),
            known.answer().days(),
            Telling.pageNames(known.answer().pages()),
            services.catalogue(),
            services.estimatePercent());
    ctx.html(renderer.post(frame.titled(page.title(), "/posts", telling.asOf()), page));
  }

  private Telling telling(Frame frame, Known<?> known, TopicsAnswer topics) {
    LocalDate today = LocalDate.ofInstant(services.clock().instant(), services.zone());
    Metric metric = services.catalogue().find(Telling.VIEWS).orElseThrow();
    return new Telling(
        frame.speech(),
        Period.of(Period.Choice.THIS_MONTH, today),
        today,
        known.cut().at(),
        metric,
        Telling.names(topics, frame.speech().language()));
  }

  private static PostKey key(Context ctx) {
    try {
      return new PostKey(
          ctx.pathParam("platform"), ctx.pathParam("pageId"), ctx.pathParam("postId"));
    } catch (IllegalArgumentException e) {
      throw new OutOfScopeException("no such post: " + ctx.path());
    }
  }

  private static int limit(@Nullable String text) {
    if (text == null) {
      return PostListPage.STEP;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new InvalidQueryException("limit", "no number: " + text);
    }
  }
}
