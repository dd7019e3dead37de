package org.viewledger.dashboard.pages.topics;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.TopicsAnswer;
import org.viewledger.dashboard.tagging.RuleWords;
import org.viewledger.dashboard.tagging.TaxonomyDraft;
import org.viewledger.dashboard.tagging.TaxonomyRefusedException;
import org.viewledger.dashboard.tagging.Trial;

/**
 * Shows a unit's rules, as they stand or as a person is changing them, and tries a text on them.
 */
final class RulesHandler {
  private final PageShell shell;
  private final PageServices services;

  RulesHandler(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
  }

  void show(Context ctx) {
    send(ctx, RulesPage.Tried.NONE);
  }

  /** Changes nothing: a form sends it because a text is too long for an address. */
  void tryText(Context ctx) throws TaxonomyRefusedException {
    String text = FormTaking.word(ctx, "text", Trial.MAX_TEXT);
    Desk desk = Desk.of(services, ctx, topics(ctx));
    TaxonomyDraft draft = desk.present();
    send(
        ctx,
        RulesWords.tried(
            shell.frame(ctx), draft, text, Trial.of(draft, text, services.clock().instant())));
  }

  private TopicsAnswer topics(Context ctx) {
    return services.ledger(ctx).read(LedgerView::topics).answer();
  }

  private void send(Context ctx, RulesPage.Tried tried) {
    Frame frame = shell.frame(ctx);
    TopicsAnswer topics = topics(ctx);
    Desk desk = Desk.of(services, ctx, topics);
    TaxonomyDraft draft = desk.present();
    RulesPage page =
        new RulesPage(
            desk.unit(),
            RulesWords.units(desk),
            RulesWords.version(frame, desk),
            RulesWords.changes(frame.speech(), desk.standing(), draft),
            desk.outdated(),
            draft.topics().stream().map(topic -> topic(frame, desk.unit(), topics, topic)).toList(),
            draft.shield(),
            draft.labels().stream().map(RulesHandler::label).toList(),
            FormTaking.may(ctx, Permission.PUBLISH_TAXONOMY),
            RulesWords.done(frame, Optional.ofNullable(ctx.queryParam("done")).orElse("")),
            tried);
    shell.send(
        ctx,
        frame.titled(frame.say("topics.rules.title"), "/topics", ""),
        "topics/rules.jte",
        page);
  }

  private static RulesPage.Topic topic(
      Frame frame, String unit, TopicsAnswer topics, Taxonomy.Topic topic) {
    return new RulesPage.Topic(
        topic.name(),
        "/topics/rules/topic/" + Addresses.segment(topic.id()) + "?unit=" + Addresses.value(unit),
        String.valueOf(topic.priority()),
        frame.speech().numbers().whole(topic.rules().size()),
        frame.speech().numbers().whole(topics.posts().getOrDefault(topic.id(), 0L)));
  }

  private static RulesPage.Label label(Taxonomy.Label label) {
    return new RulesPage.Label(label.id(), label.name(), text(label.from()), text(label.to()));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** One topic's phrases and hashtags; {@code new} is the form of a topic that is not there yet. */
  void topic(Context ctx) {
    Frame frame = shell.frame(ctx);
    String id = ctx.pathParam("topic");
    Desk desk = Desk.of(services, ctx, topics(ctx));
    boolean fresh = id.equals("new");
    Taxonomy.Topic topic =
        fresh
            ? new Taxonomy.Topic("", "", null, null, 0, List.of())
            : desk.present().topics().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new OutOfScopeException("no such topic: " + id));
    RuleTopicPage page =
        new RuleTopicPage(
            desk.unit(),
            topic.id(),
            topic.name(),
            text(topic.nameEn()),
            text(topic.about()),
            topic.priority(),
            topic.rules().stream()
                .map(rule -> new RuleTopicPage.Rule(RuleWords.of(rule), rule.weight()))
                .toList(),
            FormTaking.may(ctx, Permission.PUBLISH_TAXONOMY),
            RulesWords.done(frame, Optional.ofNullable(ctx.queryParam("done")).orElse("")));
    shell.send(
        ctx,
        frame.titled(fresh ? frame.say("topics.rules.newTopic") : topic.name(), "/topics", ""),
        "topics/ruletopic.jte",
        page);
  }
}
