package org.viewledger.dashboard.pages.posts;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.contract.Metric;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageActions;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.notes.PostNotes;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.pages.Period;
import org.viewledger.dashboard.pages.PostsCard;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.pages.Waiting;
import org.viewledger.dashboard.query.Assigned;
import org.viewledger.dashboard.query.Cut;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.PageRow;
import org.viewledger.dashboard.query.PostDays;
import org.viewledger.dashboard.query.PostDetail;
import org.viewledger.dashboard.query.PostRow;
import org.viewledger.dashboard.query.TopicTold;
import org.viewledger.dashboard.query.TopicsAnswer;
import org.viewledger.dashboard.speech.Speech;

/** Answers the page of one post. */
final class OneHandler {
  private final PageShell shell;
  private final PageServices services;

  OneHandler(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
  }

  private record Answer(
      PostDetail detail,
      Optional<PostDays> days,
      List<PageRow> pages,
      TopicTold told,
      TopicsAnswer topics,
      List<PostRow> same,
      List<Assigned> history) {}

  void show(Context ctx) {
    Frame frame = shell.frame(ctx);
    PostKey asked = PostAddress.of(ctx);
    Metric metric = metric(ctx);
    Known<Optional<Answer>> known =
        services
            .ledger(ctx)
            .read(view -> view.post(asked).map(detail -> ask(view, detail, metric.id())));
    Answer answer =
        known.answer().orElseThrow(() -> new OutOfScopeException("no such post: " + asked.text()));
    PostPage page = page(ctx, frame, metric, answer, known.cut());
    Telling telling = telling(frame, metric, answer.topics(), known.cut());
    shell.send(ctx, frame.titled(page.title(), "/posts", telling.asOf()), "posts/one.jte", page);
  }

  private static Answer ask(LedgerView view, PostDetail detail, String metric) {
    PostKey key = detail.row().key();
    return new Answer(
        detail,
        view.days(key, metric),
        view.pages(),
        view.told(key),
        view.topics(),
        view.sameItem(key),
        view.assignments(key));
  }

  private PostPage page(Context ctx, Frame frame, Metric metric, Answer answer, Cut cut) {
    Telling telling = telling(frame, metric, answer.topics(), cut);
    Telling views =
        telling(
            frame, services.catalogue().find(Telling.VIEWS).orElseThrow(), answer.topics(), cut);
    PostNames names = PostNames.of(views, Telling.pageNames(answer.pages()), answer.topics());
    PostRow row = answer.detail().row();
    Optional<Taxonomy> nearest =
        services
            .actions(ctx)
            .flatMap(
                actions -> answer.topics().nearest(actions.topics().chains().of(row.key().page())));
    boolean may = services.actions(ctx).isPresent() && FormTaking.may(ctx, Permission.EDIT_TOPICS);
    String address = PostAddress.href(row.key());
    return new PostPage(
        PostsCard.title(views, row),
        address,
        PostPage.facts(names, answer.detail()),
        views.platform(row.key().platform()),
        row.permalink().filter(PostPage::isWebAddress).orElse(""),
        views.lifetime() + " · " + views.asOf(),
        Speech.capital(views.lifetime()),
        PostPage.balances(views, answer.detail(), services.catalogue()),
        PostPage.tabs(telling, answer.detail(), services.catalogue(), address),
        DayLedger.of(
            telling,
            views.platform(row.key().platform()),
            answer.days(),
            services.estimatePercent()),
        answer.same().stream().map(names::lifetime).toList(),
        TopicCard.of(
            views,
            row.topic(),
            answer.told(),
            LikelyTopics.of(
                answer.told(),
                row.topic(),
                LikelyTopics.givable(nearest),
                answer.topics().posts())),
        PostPage.labels(labels(nearest), row),
        isStaff(ctx) ? PostPage.history(names, answer.history()) : List.of(),
        isStaff(ctx) ? notes(ctx, views, row.key()) : List.of(),
        may,
        done(ctx, views, answer, may, Waiting.of(ctx, cut)));
  }

  /** Who did what is for those who work here, not for the holder of a share link. */
  private static boolean isStaff(Context ctx) {
    return Caller.of(ctx).filter(caller -> caller.restriction().isEmpty()).isPresent();
  }

  private static Map<String, String> labels(Optional<Taxonomy> nearest) {
    Map<String, String> labels = new LinkedHashMap<>();
    nearest.ifPresent(
        taxonomy -> taxonomy.labels().forEach(label -> labels.put(label.id(), label.name())));
    return labels;
  }

  private List<PostPage.Note> notes(Context ctx, Telling telling, PostKey key) {
    return services
        .actions(ctx)
        .map(PageActions::people)
        .map(people -> new PostNotes(people, services.clock()).of(key))
        .orElse(List.of())
        .stream()
        .map(
            note ->
                new PostPage.Note(
                    note.id(), telling.speech().at(note.notedAt()), note.person(), note.words()))
        .toList();
  }

  private static PostPage.Done done(
      Context ctx, Telling telling, Answer answer, boolean may, Waiting waiting) {
    String done = Optional.ofNullable(ctx.queryParam("done")).orElse("");
    return switch (done) {
      case "assigned", "labelled" ->
          new PostPage.Done(
              waiting.pending()
                  ? telling.say("posts.writing")
                  : telling.say("posts.done." + done, telling.topic(answer.detail().row().topic())),
              may,
              waiting);
      case "withdrawn", "noted", "unnoted" ->
          new PostPage.Done(
              waiting.pending() ? telling.say("posts.writing") : telling.say("posts.done." + done),
              false,
              waiting);
      default -> new PostPage.Done("", false, Waiting.NONE);
    };
  }

  /** The metric whose ledger is shown: a counter, views where none is named. */
  private Metric metric(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("metric"))
        .flatMap(id -> services.catalogue().find(id))
        .filter(metric -> metric.kind() == Metric.Kind.COUNTER)
        .orElseGet(() -> services.catalogue().find(Telling.VIEWS).orElseThrow());
  }

  private Telling telling(Frame frame, Metric metric, TopicsAnswer topics, Cut cut) {
    LocalDate today = LocalDate.ofInstant(services.clock().instant(), services.zone());
    return new Telling(
        frame.speech(),
        Period.of(Period.Choice.THIS_MONTH, today),
        today,
        cut.at(),
        metric,
        Telling.names(topics, frame.speech().language()));
  }
}
