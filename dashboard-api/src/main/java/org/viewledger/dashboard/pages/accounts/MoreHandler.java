package org.viewledger.dashboard.pages.accounts;

import io.javalin.http.Context;
import java.util.List;
import org.viewledger.dashboard.accounts.Permission;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;

/** Answers {@code /more}: what is rare, and everything else too, as far as the caller may. */
final class MoreHandler {
  /** What there is: group, address, what one must be allowed. */
  private static final List<Place> PLACES =
      List.of(
          new Place("figures", "/", Permission.READ_FIGURES),
          new Place("figures", "/posts", Permission.READ_FIGURES),
          new Place("figures", "/topics", Permission.READ_FIGURES),
          new Place("figures", "/units", Permission.READ_FIGURES),
          new Place("figures", "/quality", Permission.READ_FIGURES),
          new Place("input", "/imports", Permission.BRING_FIGURES),
          new Place("input", "/imports/typed", Permission.BRING_FIGURES),
          new Place("input", "/topics/rules", Permission.PUBLISH_TAXONOMY),
          new Place("input", "/topics/campaigns", Permission.PUBLISH_TAXONOMY),
          new Place("reports", "/reports", Permission.READ_FIGURES),
          new Place("reports", "/closings", Permission.READ_FIGURES),
          new Place("reports", "/targets", Permission.SET_TARGETS),
          new Place("reports", "/forms", Permission.WRITE_REPORTS),
          new Place("reports", "/citations", Permission.READ_FIGURES),
          new Place("people", "/accounts/me", Permission.READ_FIGURES),
          new Place("people", "/accounts/shares", Permission.READ_FIGURES),
          new Place("people", "/accounts/tokens", Permission.READ_FIGURES),
          new Place("people", "/accounts", Permission.MANAGE_ACCOUNTS),
          new Place("people", "/audit", Permission.READ_AUDIT),
          new Place("help", "/help", Permission.READ_FIGURES),
          new Place("help", "/help/definitions", Permission.READ_FIGURES),
          new Place("help", "/help/people", Permission.READ_FIGURES));

  private static final List<String> GROUPS =
      List.of("figures", "input", "reports", "people", "help");

  private final PageShell shell;

  MoreHandler(PageShell shell) {
    this.shell = shell;
  }

  private record Place(String group, String href, Permission permission) {}

  void show(Context ctx) {
    Caller caller = Desk.caller(ctx);
    Frame frame = shell.frame(ctx);
    List<MorePage.Group> groups =
        GROUPS.stream()
            .map(group -> group(frame, caller, group))
            .filter(group -> !group.entries().isEmpty())
            .toList();
    List<MyPage.RoleRow> roles =
        frame.roles().stream()
            .map(
                role ->
                    new MyPage.RoleRow(role, frame.say("role." + role.id()), role == frame.role()))
            .toList();
    shell.send(
        ctx,
        frame.titled(frame.say("accounts.more.title"), "/more", ""),
        "accounts/more.jte",
        new MorePage(roles, groups));
  }

  private static MorePage.Group group(Frame frame, Caller caller, String group) {
    return new MorePage.Group(
        frame.say("accounts.more.group." + group),
        PLACES.stream()
            .filter(place -> place.group().equals(group))
            .filter(place -> caller.may(place.permission()))
            .map(
                place ->
                    new MorePage.Entry(
                        place.href(),
                        frame.say("accounts.more." + place.href()),
                        frame.say("accounts.more." + place.href() + ".meaning")))
            .toList());
  }
}
