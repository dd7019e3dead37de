package org.viewledger.dashboard.pages.reports;

import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.PageGroup;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.periods.PeriodKind;

/** Reports, the targets that they are held against, and the superior's form. */
public final class ReportPages implements PageGroup {
  @Override
  public void add(JavalinDefaultRoutingApi routes, PageShell shell) {
    if (shell.services().everyAction().isEmpty()) {
      // A report is made of what people closed, wrote and planned: without their store there is
      // none.
      return;
    }
    FormTaking forms = new FormTaking(shell);
    OneHandler one = new OneHandler(shell);
    ReportForms report = new ReportForms(shell.services());
    TargetsHandler targets = new TargetsHandler(shell);
    routes.get("/reports", shell.explained(new ListHandler(shell)::show));
    routes.get("/reports/{calendar}/{id}", one.of(Optional.empty()));
    for (PeriodKind kind : List.of(PeriodKind.TERM, PeriodKind.CAMPAIGN)) {
      routes.get("/reports/{calendar}/" + kind.id() + "/{id}", one.of(Optional.of(kind)));
    }
    routes.post("/reports/texts", forms.by(Permission.WRITE_REPORTS, report::write));
    routes.post("/reports/sent", forms.by(Permission.WRITE_REPORTS, report::send));
    FormsHandler superior = new FormsHandler(shell);
    routes.get("/forms", shell.explained(superior::list));
    routes.post("/forms", forms.by(Permission.WRITE_REPORTS, superior::upload));
    routes.get("/forms/{form}", shell.explained(superior::show));
    routes.post("/forms/{form}/ties", forms.by(Permission.WRITE_REPORTS, superior::tie));
    routes.get("/forms/{form}/fill", shell.explained(superior::fill));
    routes.get("/targets", shell.explained(targets::show));
    routes.post("/targets", forms.by(Permission.SET_TARGETS, targets::set));
    routes.post("/targets/remove", forms.by(Permission.SET_TARGETS, targets::remove));
  }
}
