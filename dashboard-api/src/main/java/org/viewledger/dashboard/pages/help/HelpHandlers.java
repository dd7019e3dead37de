package org.viewledger.dashboard.pages.help;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.pages.PageShell;
import org.viewledger.dashboard.query.OutOfScopeException;

/** Answers {@code /help} and what is below it. */
final class HelpHandlers {
  private static final String TEXT = "help/text.jte";

  private final PageShell shell;

  HelpHandlers(PageShell shell) {
    this.shell = shell;
  }

  void index(Context ctx) {
    Frame frame = shell.frame(ctx);
    List<HelpIndex.Guide> guides =
        Arrays.stream(Role.values())
            .sorted(Comparator.comparing((Role role) -> role != frame.role()))
            .map(role -> new HelpIndex.Guide(title(frame, role), "/help/guide/" + role.id()))
            .toList();
    shell.send(ctx, titled(frame, "help.heading"), "help/index.jte", new HelpIndex(guides));
  }

  void definitions(Context ctx) {
    Frame frame = shell.frame(ctx);
    shell.send(
        ctx,
        titled(frame, "help.definitions.title"),
        "help/definitions.jte",
        DefinitionsPage.of(frame.speech(), shell.services().catalogue()));
  }

  void people(Context ctx) {
    Frame frame = shell.frame(ctx);
    shell.send(
        ctx,
        titled(frame, "help.people.title"),
        TEXT,
        HelpText.of(frame.speech(), "help.people", false, false));
  }

  void connect(Context ctx) {
    Frame frame = shell.frame(ctx);
    shell.send(
        ctx,
        titled(frame, "help.connect.title"),
        TEXT,
        HelpText.of(frame.speech(), "help.connect", true, true));
  }

  void guide(Context ctx) {
    Role role =
        Role.of(ctx.pathParam("role"))
            .orElseThrow(() -> new OutOfScopeException("there is no such guide"));
    Frame frame = shell.frame(ctx);
    shell.send(
        ctx,
        frame.titled(title(frame, role), "/more", ""),
        TEXT,
        HelpText.of(frame.speech(), "help.guide." + role.id(), true, false));
  }

  /** With the name that the settings give the body whose guide it is. */
  private static String title(Frame frame, Role role) {
    return frame.say("help.guide." + role.id() + ".title", frame.say("role." + role.id()));
  }

  private static Frame titled(Frame frame, String key) {
    return frame.titled(frame.say(key), "/more", "");
  }
}
