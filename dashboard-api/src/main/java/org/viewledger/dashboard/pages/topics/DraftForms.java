package org.viewledger.dashboard.pages.topics;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.Message;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.tagging.DraftEdit;
import org.viewledger.dashboard.tagging.DraftMerge;
import org.viewledger.dashboard.tagging.Drafts;
import org.viewledger.dashboard.tagging.TaxonomyDraft;
import org.viewledger.dashboard.tagging.TaxonomyRefusedException;

/** One change of a draft a form; nothing is in force before it is published. */
final class DraftForms {
  private static final int LONGEST = 512;
  private static final int LONGEST_ABOUT = 4_000;

  private final PageShell shell;
  private final PageServices services;

  DraftForms(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
  }

  private Desk desk(Context ctx) {
    return Desk.of(services, ctx, services.ledger(ctx).read(LedgerView::topics).answer());
  }

  /** Makes the one change that the form's {@code do} names. */
  void edit(Context ctx, Caller caller) {
    Desk desk = desk(ctx);
    try {
      TaxonomyDraft changed = changed(ctx, desk.present());
      Drafts drafts = Desk.drafts(services, ctx);
      if (changed.equals(desk.standing())) {
        drafts.discard(caller.name(), desk.unit());
        ctx.redirect(back(ctx, desk, changed, "same"), HttpStatus.SEE_OTHER);
        return;
      }
      drafts.keep(caller.name(), changed);
      ctx.redirect(back(ctx, desk, changed, "changed"), HttpStatus.SEE_OTHER);
    } catch (TaxonomyRefusedException e) {
      refuse(ctx, e);
    }
  }

  private static TaxonomyDraft changed(Context ctx, TaxonomyDraft draft)
      throws TaxonomyRefusedException {
    String topic = Optional.ofNullable(ctx.formParam("topic")).orElse("");
    String id = Optional.ofNullable(ctx.formParam("id")).orElse("");
    return switch (FormTaking.word(ctx, "do", LONGEST)) {
      case "topic" ->
          DraftEdit.topic(
              draft,
              id,
              FormTaking.word(ctx, "name", LONGEST),
              FormTaking.optional(ctx, "nameEn", LONGEST).orElse(null),
              FormTaking.optional(ctx, "about", LONGEST_ABOUT).orElse(null),
              number(ctx, "priority"));
      case "remove-topic" -> DraftEdit.withoutTopic(draft, id);
      case "rule" ->
          DraftEdit.rule(
              draft, topic, FormTaking.word(ctx, "words", LONGEST), number(ctx, "weight"));
      case "remove-rule" ->
          DraftEdit.withoutRule(draft, topic, FormTaking.word(ctx, "words", LONGEST));
      case "shield" -> DraftEdit.shield(draft, FormTaking.word(ctx, "words", LONGEST));
      case "remove-shield" ->
          DraftEdit.withoutShield(draft, FormTaking.word(ctx, "words", LONGEST));
      case "label" ->
          DraftEdit.label(
              draft, id, FormTaking.word(ctx, "name", LONGEST), day(ctx, "from"), day(ctx, "to"));
      case "remove-label" -> DraftEdit.withoutLabel(draft, id);
      default -> throw new InvalidQueryException("do", "no such change");
    };
  }

  static @Nullable LocalDate day(Context ctx, String name) {
    Optional<String> text = FormTaking.optional(ctx, name, LONGEST);
    try {
      return text.map(LocalDate::parse).orElse(null);
    } catch (DateTimeException e) {
      throw new InvalidQueryException(name, "no date: " + text.orElse(""));
    }
  }

  private static int number(Context ctx, String name) {
    String text = FormTaking.word(ctx, name, LONGEST);
    if (!text.matches("-?[0-9]{1,7}")) {
      throw new InvalidQueryException(name, "no number: " + text);
    }
    return Integer.parseInt(text);
  }

  /** To the topic that was changed, else to the list. */
  private static String back(Context ctx, Desk desk, TaxonomyDraft changed, String done) {
    String topic =
        Optional.ofNullable(ctx.formParam("topic"))
            .or(() -> Optional.ofNullable(ctx.formParam("id")))
            .orElse("");
    boolean there = changed.topics().stream().map(Taxonomy.Topic::id).anyMatch(topic::equals);
    return (there ? "/topics/rules/topic/" + Addresses.segment(topic) : "/topics/rules")
        + "?unit="
        + Addresses.value(desk.unit())
        + "&done="
        + done;
  }

  /** Throws the draft away. */
  void discard(Context ctx, Caller caller) {
    Desk desk = desk(ctx);
    Desk.drafts(services, ctx).discard(caller.name(), desk.unit());
    ctx.redirect(
        "/topics/rules?unit=" + Addresses.value(desk.unit()) + "&done=discarded",
        HttpStatus.SEE_OTHER);
  }

  /** Brings the draft onto the version that somebody published meanwhile. */
  void merge(Context ctx, Caller caller) {
    Desk desk = desk(ctx);
    TaxonomyDraft mine =
        desk.draft().orElseThrow(() -> new InvalidQueryException("unit", "there is no draft"));
    TaxonomyDraft base =
        services.ledger(ctx).read(view -> view.versions(desk.unit())).answer().stream()
            .filter(version -> version.version() == mine.base())
            .findFirst()
            .map(TaxonomyDraft::of)
            .orElseGet(desk::standing);
    DraftMerge.Merged merged = DraftMerge.of(base, mine, desk.standing());
    Desk.drafts(services, ctx).keep(caller.name(), merged.draft());
    if (merged.clashes().isEmpty()) {
      ctx.redirect(
          "/topics/rules?unit=" + Addresses.value(desk.unit()) + "&done=merged",
          HttpStatus.SEE_OTHER);
      return;
    }
    Frame frame = shell.frame(ctx);
    List<String> lines = new ArrayList<>(List.of(frame.say("topics.merge.clashes")));
    merged.clashes().stream().limit(20).map(name -> "“" + name + "”").forEach(lines::add);
    shell.say(
        ctx,
        HttpStatus.OK,
        frame.say("topics.merge.heading"),
        new Message(
            lines,
            frame.say("topics.merge.next"),
            "/topics/rules?unit=" + Addresses.value(desk.unit())));
  }

  private void refuse(Context ctx, TaxonomyRefusedException e) {
    Frame frame = shell.frame(ctx);
    List<String> lines = new ArrayList<>(List.of(frame.say("topics.refused")));
    lines.addAll(e.faults().subList(0, Math.min(5, e.faults().size())));
    shell.say(
        ctx,
        HttpStatus.UNPROCESSABLE_CONTENT,
        frame.say("form.refused.heading"),
        new Message(lines, frame.say("topics.rules.back"), "/topics/rules"));
  }
}
