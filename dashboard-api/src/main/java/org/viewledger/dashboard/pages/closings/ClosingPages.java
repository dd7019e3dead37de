package org.viewledger.dashboard.pages.closings;

import io.javalin.router.JavalinDefaultRoutingApi;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.PageGroup;
import org.viewledger.dashboard.pages.PageShell;

/** Closings and the second person's word. */
public final class ClosingPages implements PageGroup {
  @Override
  public void add(JavalinDefaultRoutingApi routes, PageShell shell) {
    if (shell.services().everyAction().isEmpty()) {
      return;
    }
    FormTaking taking = new FormTaking(shell);
    ClosingsHandler list = new ClosingsHandler(shell);
    ClosingForms forms = new ClosingForms(shell, list);
    ApproveHandler approve = new ApproveHandler(shell);
    routes.get("/closings", shell.explained(list::show));
    routes.post("/closings/close", taking.by(Permission.CLOSE_PERIODS, forms::close));
    routes.post("/closings/reopen", taking.by(Permission.CLOSE_PERIODS, forms::reopen));
    routes.post("/closings/ask", taking.by(Permission.CLOSE_PERIODS, forms::ask));
    routes.get("/closings/approve/{token}", shell.explained(approve::show));
    routes.post("/closings/approve/{token}", taking.by(Permission.SIGN_OFF, approve::approve));
    routes.post(
        "/closings/approve/{token}/return", taking.by(Permission.SIGN_OFF, approve::giveBack));
  }
}
