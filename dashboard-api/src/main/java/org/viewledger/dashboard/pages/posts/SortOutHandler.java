package org.viewledger.dashboard.pages.posts;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.pages.Period;
import org.viewledger.dashboard.pages.PostsCard;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.PostDetail;
import org.viewledger.dashboard.query.PostMarks;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.query.PostSort;
import org.viewledger.dashboard.query.PostsPage;
import org.viewledger.dashboard.query.PostsQuery;
import org.viewledger.dashboard.query.TopicTold;
import org.viewledger.dashboard.query.TopicsAnswer;
import org.viewledger.dashboard.query.UnitChains;

/** Answers {@code /posts/sort-out}: five posts at a time, those without a topic first. */
final class SortOutHandler {
  /** More are told as more than so many. */
  private static final int COUNTED = 200;

  private static final int FIRST_WORDS = 240;

  private final PageShell shell;
  private final PageServices services;

  SortOutHandler(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
  }

  private record One(PostDetail post, TopicTold told) {}

  private record Answer(
      List<One> posts, int left, boolean more, List<PageRow> pages, TopicsAnswer topics) {}

  void show(Context ctx) {
    Frame frame = shell.frame(ctx);
    List<String> skip = ctx.queryParams("skip");
    Known<Answer> known = services.ledger(ctx).read(view -> ask(view, skip));
    Answer answer = known.answer();
    LocalDate today = LocalDate.ofInstant(services.clock().instant(), services.zone());
    Telling telling =
        new Telling(
            frame.speech(),
            Period.of(Period.Choice.THIS_MONTH, today),
            today,
            known.cut().at(),
            services.catalogue().find(Telling.VIEWS).orElseThrow(),
            Telling.names(answer.topics(), frame.speech().language()));
    PostNames names = PostNames.of(telling, Telling.pageNames(answer.pages()), answer.topics());
    Optional<PostKey> last = Optional.ofNullable(ctx.queryParam("post")).flatMap(PostKey::parse);
    UnitChains chains = services.actions(ctx).orElseThrow().topics().chains();
    boolean may = FormTaking.may(ctx, Permission.EDIT_TOPICS);
    SortOutPage page =
        new SortOutPage(
            progress(telling, answer),
            answer.posts().stream()
                .map(one -> post(names, chains, answer.topics(), one, skip))
                .toList(),
            skip,
            may,
            done(ctx, telling),
            "assigned".equals(ctx.queryParam("done")) && may
                ? last.map(PostAddress::href).orElse("")
                : "");
    shell.send(
        ctx,
        frame.titled(frame.say("posts.sortOut.title"), "/posts", ""),
        "posts/sortout.jte",
        page);
  }

  private static Answer ask(LedgerView view, List<String> skip) {
    Map<String, PostRow> left = new java.util.LinkedHashMap<>();
    boolean more = false;
    for (PostMarks.Doubt doubt : PostMarks.Doubt.values()) {
      PostsPage page =
          view.posts(
              new PostsQuery(
                  Optional.empty(),
                  Filters.NONE,
                  PostMarks.of(doubt),
                  "",
                  PostSort.NEWEST,
                  COUNTED,
                  Optional.empty()));
      page.rows().forEach(row -> left.put(row.key().text(), row));
      more |= page.next().isPresent();
    }
    skip.forEach(left::remove);
    List<One> posts = new ArrayList<>();
    for (PostRow row : left.values()) {
      if (posts.size() == SortOutPage.AT_A_TIME) {
        break;
      }
      view.post(row.key()).ifPresent(post -> posts.add(new One(post, view.told(row.key()))));
    }
    return new Answer(posts, left.size(), more, view.pages(), view.topics());
  }

  private static String progress(Telling telling, Answer answer) {
    if (answer.left() == 0) {
      return telling.say("posts.sortOut.none");
    }
    return telling.say(
        answer.more() ? "posts.sortOut.leftMore" : "posts.sortOut.left",
        telling.number(answer.left()));
  }

  private SortOutPage.Post post(
      PostNames names, UnitChains chains, TopicsAnswer topics, One one, List<String> skip) {
    PostRow row = one.post().row();
    Optional<Taxonomy> nearest = topics.nearest(chains.of(row.key().page()));
    List<String> later = new ArrayList<>(skip);
    later.add(row.key().text());
    return new SortOutPage.Post(
        PostsCard.title(names.telling(), row),
        PostAddress.href(row.key()),
        names.about(row),
        first(one.post().text().orElse("")),
        TopicCard.of(
            names.telling(),
            row.topic(),
            one.told(),
            LikelyTopics.of(
                one.told(),
                row.topic(),
                LikelyTopics.givable(nearest),
                new TreeMap<>(topics.posts()))),
        SortOutPage.href(later));
  }

  /** The first words, not cut inside one. */
  static String first(String text) {
    String plain = text.strip().replaceAll("\\s+", " ");
    if (plain.length() <= FIRST_WORDS) {
      return plain;
    }
    int space = plain.lastIndexOf(' ', FIRST_WORDS);
    return plain.substring(0, space > 0 ? space : FIRST_WORDS) + " …";
  }

  private static String done(Context ctx, Telling telling) {
    String topic = Optional.ofNullable(ctx.queryParam("topic")).orElse("");
    return switch (Optional.ofNullable(ctx.queryParam("done")).orElse("")) {
      case "assigned" -> telling.say("posts.sortOut.done", telling.topic(topic));
      case "withdrawn" -> telling.say("posts.done.withdrawn");
      default -> "";
    };
  }
}
