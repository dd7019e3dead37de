package org.viewledger.dashboard.pages.topics;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.Message;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.pages.Waiting;
import org.viewledger.dashboard.query.CohortsAnswer;
import org.viewledger.dashboard.query.DayRange;
import org.viewledger.dashboard.query.Dimension;
import org.viewledger.dashboard.query.FigureMetric;
import org.viewledger.dashboard.query.Filters;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.Known;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.TopicsAnswer;
import org.viewledger.dashboard.tagging.CampaignTopics;
import org.viewledger.dashboard.tagging.DraftEdit;
import org.viewledger.dashboard.tagging.Drafts;
import org.viewledger.dashboard.tagging.OutdatedBaseException;
import org.viewledger.dashboard.tagging.Publishing;
import org.viewledger.dashboard.tagging.TaxonomyDraft;
import org.viewledger.dashboard.tagging.TaxonomyRefusedException;

/** Answers {@code /topics/campaigns}: dated labels, with what was posted under them. */
final class CampaignsHandler {
  /** Older ones are in the list of labels. */
  private static final int SHOWN = 20;

  private static final int LONGEST = 256;

  private final PageShell shell;
  private final PageServices services;

  CampaignsHandler(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
  }

  /** A dated label and what there is of it. */
  private record Found(
      Taxonomy.Label label, DayRange days, CohortsAnswer labelled, Set<String> topicsWithPosts) {}

  private record Answer(List<Found> campaigns, TopicsAnswer topics) {}

  void show(Context ctx) {
    Frame frame = shell.frame(ctx);
    TopicsScene scene = TopicsScene.of(services, ctx);
    LocalDate today = scene.today();
    Known<Answer> known = services.ledger(ctx).read(view -> ask(view, ctx, today));
    Answer answer = known.answer();
    Desk desk = Desk.of(services, ctx, answer.topics());
    Telling telling = scene.telling(frame, answer.topics(), known.cut());
    Map<String, List<String>> standsFor =
        new CampaignTopics(Desk.actions(services, ctx).people()).of(desk.unit());
    CampaignsPage page =
        new CampaignsPage(
            desk.unit(),
            RulesWords.units(desk),
            answer.campaigns().stream()
                .map(
                    found ->
                        campaign(
                            telling, found, standsFor.getOrDefault(found.label().id(), List.of())))
                .toList(),
            desk.standing().topics().stream()
                .map(topic -> new RulesPage.Choice(topic.id(), telling.topic(topic.id()), false))
                .toList(),
            today.toString(),
            FormTaking.may(ctx, Permission.PUBLISH_TAXONOMY),
            RulesWords.done(frame, Optional.ofNullable(ctx.queryParam("done")).orElse("")),
            Waiting.of(ctx, known.cut()));
    shell.send(
        ctx,
        frame.titled(frame.say("topics.campaigns.title"), "/topics", telling.asOf()),
        "topics/campaigns.jte",
        page);
  }

  private Answer ask(LedgerView view, Context ctx, LocalDate today) {
    TopicsAnswer topics = view.topics();
    Desk desk = Desk.of(services, ctx, topics);
    List<Found> campaigns = new ArrayList<>();
    for (Taxonomy.Label label : dated(desk.standing())) {
      DayRange days = days(label, today);
      Filters labelled =
          new Filters(List.of(), List.of(), List.of(), List.of(), List.of(label.id()), List.of());
      FigureMetric views = FigureMetric.of(Telling.VIEWS, services.catalogue());
      campaigns.add(
          new Found(
              label,
              days,
              TopicsAnswers.cohorts(view, views, days, labelled),
              TopicsAnswers.cohorts(view, views, days, Filters.NONE, Dimension.TOPIC)
                  .rows()
                  .stream()
                  .filter(row -> row.publications() > 0)
                  .map(row -> TopicRows.key(row.group().keys()))
                  .collect(Collectors.toSet())));
    }
    return new Answer(campaigns, topics);
  }

  /** Labels with a first or last day, the latest begun first. */
  static List<Taxonomy.Label> dated(TaxonomyDraft taxonomy) {
    return taxonomy.labels().stream()
        .filter(label -> label.from() != null || label.to() != null)
        .sorted(Comparator.comparing(CampaignsHandler::begun).reversed())
        .limit(SHOWN)
        .toList();
  }

  private static LocalDate begun(Taxonomy.Label label) {
    LocalDate from = label.from();
    return from == null ? LocalDate.MIN : from;
  }

  /** Its days as far as they have begun; of one that lies ahead its first day alone. */
  private static DayRange days(Taxonomy.Label label, LocalDate today) {
    LocalDate labelFrom = label.from();
    LocalDate from = labelFrom == null ? DayRange.EARLIEST : labelFrom;
    LocalDate labelTo = label.to();
    LocalDate to = labelTo == null ? today : labelTo;
    return new DayRange(from, to.isBefore(from) ? from : to);
  }

  private static CampaignsPage.Campaign campaign(
      Telling telling, Found found, List<String> standsFor) {
    Taxonomy.Label label = found.label();
    LocalDate today = telling.today();
    LocalDate to = label.to();
    boolean ahead = found.days().from().isAfter(today);
    boolean over = to != null && to.isBefore(today);
    return new CampaignsPage.Campaign(
        label.id(),
        label.name(),
        to == null
            ? telling.say(
                "topics.campaigns.since", telling.speech().dates().date(found.days().from()))
            : telling.speech().dates().range(found.days()),
        telling.say("topics.campaigns." + (ahead ? "ahead" : over ? "over" : "running")),
        found.labelled().rows().stream()
            .filter(row -> row.publications() > 0)
            .findFirst()
            .map(
                row ->
                    telling.say(
                        "topics.campaigns.figure",
                        telling.number(row.publications()),
                        telling.value(row.figure()),
                        telling.metricName(),
                        telling.asOf()))
            .orElseGet(() -> telling.say("topics.campaigns.noPosts")),
        "/posts?label="
            + Addresses.value(label.id())
            + "&from="
            + found.days().from()
            + "&to="
            + found.days().to(),
        standsFor.stream().map(telling::topic).toList(),
        ahead
            ? List.of()
            : standsFor.stream()
                .filter(topic -> !found.topicsWithPosts().contains(topic))
                .map(telling::topic)
                .toList(),
        !ahead && !over);
  }

  /** Publishes a new dated label, and keeps which topics it stands for. */
  void add(Context ctx, Caller caller) {
    String name = FormTaking.word(ctx, "name", LONGEST);
    LocalDate from = DraftForms.day(ctx, "from");
    LocalDate to = DraftForms.day(ctx, "to");
    if (from == null) {
      throw new InvalidQueryException("from", "a campaign has a first day");
    }
    Desk desk = desk(ctx);
    Set<String> topics =
        desk.standing().topics().stream().map(Taxonomy.Topic::id).collect(Collectors.toSet());
    List<String> chosen = ctx.formParams("topic").stream().filter(topics::contains).toList();
    try {
      TaxonomyDraft draft = DraftEdit.label(desk.standing(), "", name, from, to);
      String id = draft.labels().get(draft.labels().size() - 1).id();
      publish(ctx, caller, desk, draft, shell.frame(ctx).say("topics.campaigns.why.add", name));
      if (ctx.status() == HttpStatus.SEE_OTHER) {
        new CampaignTopics(Desk.actions(services, ctx).people()).set(desk.unit(), id, chosen);
      }
    } catch (TaxonomyRefusedException e) {
      throw new InvalidQueryException("name", String.valueOf(e.getMessage()));
    }
  }

  /** Publishes a label's last day: today. */
  void end(Context ctx, Caller caller) {
    Desk desk = desk(ctx);
    String id = FormTaking.word(ctx, "id", LONGEST);
    Taxonomy.Label label =
        desk.standing().labels().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new InvalidQueryException("id", "no such label: " + id));
    LocalDate today = LocalDate.ofInstant(services.clock().instant(), services.zone());
    try {
      publish(
          ctx,
          caller,
          desk,
          DraftEdit.label(desk.standing(), id, label.name(), label.from(), today),
          shell.frame(ctx).say("topics.campaigns.why.end", label.name()));
    } catch (TaxonomyRefusedException e) {
      throw new InvalidQueryException("id", String.valueOf(e.getMessage()));
    }
  }

  private Desk desk(Context ctx) {
    return Desk.of(services, ctx, services.ledger(ctx).read(LedgerView::topics).answer());
  }

  private void publish(Context ctx, Caller caller, Desk desk, TaxonomyDraft draft, String why)
      throws TaxonomyRefusedException {
    try {
      Publishing.Published published =
          Desk.actions(services, ctx).topics().publishing().publish(draft, caller.name());
      Drafts drafts = Desk.drafts(services, ctx);
      drafts.published(desk.unit(), published.taxonomy().version(), caller.name(), why);
      ctx.redirect(
          "/topics/campaigns?unit="
              + Addresses.value(desk.unit())
              + "&done=published&"
              + Waiting.parameter(published.offsets()),
          HttpStatus.SEE_OTHER);
    } catch (OutdatedBaseException e) {
      Frame frame = shell.frame(ctx);
      shell.say(
          ctx,
          HttpStatus.CONFLICT,
          frame.say("topics.outdated.heading"),
          new Message(
              List.of(frame.say("topics.outdated")),
              frame.say("topics.campaigns.title"),
              "/topics/campaigns"));
    }
  }
}
