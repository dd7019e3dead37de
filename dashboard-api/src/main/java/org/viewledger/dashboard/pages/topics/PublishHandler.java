package org.viewledger.dashboard.pages.topics;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.stream.Collectors;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.Message;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.pages.Waiting;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.LedgerView;
import org.viewledger.dashboard.speech.NumberWords;
import org.viewledger.dashboard.tagging.Drafts;
import org.viewledger.dashboard.tagging.OutdatedBaseException;
import org.viewledger.dashboard.tagging.Preview;
import org.viewledger.dashboard.tagging.Previewing;
import org.viewledger.dashboard.tagging.Publishing;
import org.viewledger.dashboard.tagging.TaxonomyDraft;
import org.viewledger.dashboard.tagging.TaxonomyRefusedException;

/** Shows what a draft would move, and publishes it with a word of why. */
final class PublishHandler {
  private final PageShell shell;
  private final PageServices services;

  PublishHandler(PageShell shell) {
    this.shell = shell;
    this.services = shell.services();
  }

  private Desk desk(Context ctx) {
    return Desk.of(services, ctx, services.ledger(ctx).read(LedgerView::topics).answer());
  }

  private static TaxonomyDraft draft(Desk desk) {
    return desk.draft().orElseThrow(() -> new InvalidQueryException("unit", "there is no draft"));
  }

  void preview(Context ctx, Caller caller) throws TaxonomyRefusedException {
    Frame frame = shell.frame(ctx);
    Desk desk = desk(ctx);
    TaxonomyDraft draft = draft(desk);
    if (desk.outdated()) {
      outdated(ctx, desk.unit());
      return;
    }
    Previewing.Made made = Desk.actions(services, ctx).topics().previewing().of(draft);
    NumberWords numbers = frame.speech().numbers();
    Preview preview = made.preview();
    PreviewPage page =
        new PreviewPage(
            desk.unit(),
            preview.moved().posts() == 0
                ? frame.say("topics.preview.nothing", numbers.whole(preview.posts()))
                : frame.say(
                    "topics.preview.sentence",
                    numbers.whole(preview.moved().posts()),
                    numbers.whole(preview.posts()),
                    numbers.whole(preview.moved().views())),
            preview.assigned() == 0
                ? ""
                : frame.say("topics.preview.assigned", numbers.whole(preview.assigned())),
            preview.moves().stream().map(move -> move(frame, draft, move)).toList(),
            preview.examples().stream().map(each -> example(frame, draft, each)).toList(),
            RulesWords.changes(frame.speech(), desk.standing(), draft),
            frame.say("topics.preview.caption", frame.speech().at(made.cut().at())));
    shell.send(
        ctx,
        frame.titled(frame.say("topics.preview.title"), "/topics", ""),
        "topics/preview.jte",
        page);
  }

  private static PreviewPage.Move move(Frame frame, TaxonomyDraft draft, Preview.Move move) {
    NumberWords numbers = frame.speech().numbers();
    return new PreviewPage.Move(
        RulesWords.name(frame, draft, move.from()),
        RulesWords.name(frame, draft, move.to()),
        numbers.whole(move.amount().posts()),
        numbers.whole(move.amount().views()),
        numbers.whole(move.amount().yearViews()));
  }

  private static PreviewPage.Example example(
      Frame frame, TaxonomyDraft draft, Preview.Example example) {
    String because =
        example.told().evidence().stream()
            .filter(each -> each.topic().equals(example.told().topic()))
            .map(each -> "“" + each.found() + "”")
            .distinct()
            .collect(Collectors.joining(", "));
    return new PreviewPage.Example(
        example.title().isBlank() ? frame.say("post.untitled") : example.title(),
        Telling.href(example.post().page(), example.post().postId()),
        RulesWords.name(frame, draft, example.from()),
        RulesWords.name(frame, draft, example.told().topic()),
        because,
        frame.speech().numbers().whole(example.views()));
  }

  void publish(Context ctx, Caller caller) {
    Desk desk = desk(ctx);
    String why = FormTaking.word(ctx, "why", Drafts.MAX_WHY);
    Drafts drafts = Desk.drafts(services, ctx);
    try {
      Publishing.Published published =
          Desk.actions(services, ctx).topics().publishing().publish(draft(desk), caller.name());
      drafts.published(desk.unit(), published.taxonomy().version(), caller.name(), why);
      drafts.discard(caller.name(), desk.unit());
      ctx.redirect(
          "/topics/rules/versions?unit="
              + Addresses.value(desk.unit())
              + "&done=published&"
              + Waiting.parameter(published.offsets()),
          HttpStatus.SEE_OTHER);
    } catch (OutdatedBaseException e) {
      outdated(ctx, desk.unit());
    } catch (TaxonomyRefusedException e) {
      Frame frame = shell.frame(ctx);
      shell.say(
          ctx,
          HttpStatus.UNPROCESSABLE_CONTENT,
          frame.say("form.refused.heading"),
          new Message(e.faults(), frame.say("topics.rules.back"), "/topics/rules"));
    }
  }

  private void outdated(Context ctx, String unit) {
    Frame frame = shell.frame(ctx);
    shell.say(
        ctx,
        HttpStatus.CONFLICT,
        frame.say("topics.outdated.heading"),
        new Message(
            List.of(frame.say("topics.outdated")),
            frame.say("topics.outdated.next"),
            "/topics/rules?unit=" + Addresses.value(unit)));
  }
}
