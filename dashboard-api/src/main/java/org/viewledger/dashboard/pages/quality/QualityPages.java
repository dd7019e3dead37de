package org.viewledger.dashboard.pages.quality;

import io.javalin.router.JavalinDefaultRoutingApi;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.nativefigures.NativeFigures;
import org.viewledger.dashboard.pages.PageGroup;
import org.viewledger.dashboard.pages.PageShell;

/** {@code /quality} and {@code /quality/native}. */
public final class QualityPages implements PageGroup {
  @Override
  public void add(JavalinDefaultRoutingApi routes, PageShell shell) {
    shell
        .services()
        .everyAction()
        .ifPresent(
            actions -> {
              QualityHandlers quality =
                  new QualityHandlers(
                      shell, new AuditLog(actions.people(), shell.services().clock()));
              NativeHandlers beside =
                  new NativeHandlers(shell, new NativeFigures(actions.people()));
              routes.get("/quality", shell.explained(quality::show));
              routes.post("/quality/reconcile", shell.explained(quality::reconcile));
              routes.post("/quality/redrive", shell.explained(quality::redrive));
              routes.get("/quality/native", shell.explained(beside::form));
              routes.post("/quality/native", shell.explained(beside::note));
              routes.get("/quality/native/{id}", shell.explained(beside::show));
            });
  }
}
