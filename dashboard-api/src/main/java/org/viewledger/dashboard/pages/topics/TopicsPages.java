package org.viewledger.dashboard.pages.topics;

import io.javalin.router.JavalinDefaultRoutingApi;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.PageGroup;
import org.viewledger.dashboard.pages.PageShell;

/** The pages of topics, and what their forms send. */
public final class TopicsPages implements PageGroup {
  @Override
  public void add(JavalinDefaultRoutingApi routes, PageShell shell) {
    routes.get("/topics", shell.explained(new TopicsHandler(shell)::show));
    if (shell.services().everyAction().isPresent()) {
      forms(routes, shell);
    }
    // The last: what stands above are no topics.
    routes.get("/topics/{topic}", shell.explained(new OneTopicHandler(shell)::show));
  }

  private static void forms(JavalinDefaultRoutingApi routes, PageShell shell) {
    FormTaking forms = new FormTaking(shell);
    Permission publish = Permission.PUBLISH_TAXONOMY;
    CampaignsHandler campaigns = new CampaignsHandler(shell);
    routes.get("/topics/campaigns", shell.explained(campaigns::show));
    routes.post("/topics/campaigns", forms.by(publish, campaigns::add));
    routes.post("/topics/campaigns/end", forms.by(publish, campaigns::end));
    RulesHandler rules = new RulesHandler(shell);
    routes.get("/topics/rules", shell.explained(rules::show));
    routes.post("/topics/rules/try", forms.by(publish, (ctx, caller) -> rules.tryText(ctx)));
    routes.get("/topics/rules/topic/{topic}", shell.explained(rules::topic));
    routes.get("/topics/rules/versions", shell.explained(new VersionsHandler(shell)::show));
    DraftForms drafts = new DraftForms(shell);
    routes.post("/topics/rules/edit", forms.by(publish, drafts::edit));
    routes.post("/topics/rules/discard", forms.by(publish, drafts::discard));
    routes.post("/topics/rules/merge", forms.by(publish, drafts::merge));
    PublishHandler publishing = new PublishHandler(shell);
    routes.get("/topics/rules/preview", forms.by(publish, publishing::preview));
    routes.post("/topics/rules/publish", forms.by(publish, publishing::publish));
  }
}
