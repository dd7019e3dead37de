package org.viewledger.dashboard.pages.posts;

import io.javalin.router.JavalinDefaultRoutingApi;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.PageGroup;
import org.viewledger.dashboard.pages.PageShell;

/** The pages of posts, and what their forms send. */
public final class PostsPages implements PageGroup {
  private static final String ONE = "/posts/{platform}/{pageId}/{postId}";

  @Override
  public void add(JavalinDefaultRoutingApi routes, PageShell shell) {
    routes.get("/posts", shell.explained(new ListHandler(shell)::show));
    routes.get(ONE, shell.explained(new OneHandler(shell)::show));
    if (shell.services().everyAction().isPresent()) {
      forms(routes, shell);
    }
  }

  private static void forms(JavalinDefaultRoutingApi routes, PageShell shell) {
    FormTaking forms = new FormTaking(shell);
    TopicForms topics = new TopicForms(shell.services());
    NoteForms notes = new NoteForms(shell.services());
    Permission edit = Permission.EDIT_TOPICS;
    routes.get("/posts/sort-out", shell.explained(new SortOutHandler(shell)::show));
    routes.post("/posts/bulk", forms.by(edit, topics::many));
    routes.post("/posts/bulk/withdraw", forms.by(edit, topics::withdrawMany));
    routes.post(ONE + "/topic", forms.by(edit, topics::assign));
    routes.post(ONE + "/topic/withdraw", forms.by(edit, topics::withdraw));
    routes.post(ONE + "/labels", forms.by(edit, topics::label));
    routes.post(ONE + "/notes", forms.by(edit, notes::add));
    routes.post(ONE + "/notes/{note}/withdraw", forms.by(edit, notes::withdraw));
  }
}
