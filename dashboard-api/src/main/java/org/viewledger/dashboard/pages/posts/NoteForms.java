package org.viewledger.dashboard.pages.posts;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.notes.PostNote;
import org.viewledger.dashboard.notes.PostNotes;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.query.OutOfScopeException;

/** Notes on a post, by forms. */
final class NoteForms {
  private final PageServices services;

  NoteForms(PageServices services) {
    this.services = services;
  }

  private PostNotes notes(Context ctx) {
    return new PostNotes(services.actions(ctx).orElseThrow().people(), services.clock());
  }

  void add(Context ctx, Caller caller) {
    PostKey key = own(ctx);
    notes(ctx).add(key, caller.name(), FormTaking.word(ctx, "words", PostNote.MAX_WORDS));
    answer(ctx, key, "noted");
  }

  void withdraw(Context ctx, Caller caller) {
    PostKey key = own(ctx);
    String number = ctx.pathParam("note");
    if (!number.matches("[0-9]{1,18}")
        || !notes(ctx).withdraw(key, Long.parseLong(number), caller.name())) {
      throw new OutOfScopeException("no such note: " + ctx.path());
    }
    answer(ctx, key, "unnoted");
  }

  /** The post's own id, by whatever id it was called: its notes are kept under that alone. */
  private PostKey own(Context ctx) {
    PostKey asked = PostAddress.of(ctx);
    return services
        .ledger(ctx)
        .read(view -> view.post(asked).map(detail -> detail.row().key()))
        .answer()
        .orElseThrow(() -> new OutOfScopeException("no such post: " + asked.text()));
  }

  private static void answer(Context ctx, PostKey key, String done) {
    ctx.redirect(PostAddress.href(key) + "?done=" + done + "#notes", HttpStatus.SEE_OTHER);
  }
}
