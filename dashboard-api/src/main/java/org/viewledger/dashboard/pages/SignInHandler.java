package org.viewledger.dashboard.pages;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.viewledger.dashboard.accounts.Accounts;
import org.viewledger.dashboard.accounts.Device;
import org.viewledger.dashboard.accounts.Person;
import org.viewledger.dashboard.http.Callers;
import org.viewledger.dashboard.http.Headers;
import org.viewledger.dashboard.http.PageActions;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.http.SignInCookies;
import org.viewledger.dashboard.http.SignInRoutes;

/** Answers {@code GET /sign-in}; what its forms send is taken elsewhere. */
final class SignInHandler {
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");
  private static final int IN_SECONDS = 90;

  private final Optional<Accounts> accounts;
  private final Optional<SignInCookies> cookies;
  private final Frames frames;
  private final Renderer renderer;
  private final List<SampleDoor> samples;

  SignInHandler(PageServices services, Frames frames, Renderer renderer, List<SampleDoor> samples) {
    this.accounts = services.everyAction().map(PageActions::accounts);
    this.cookies = accounts.map(all -> new SignInCookies(all, services.clock()));
    this.frames = frames;
    this.renderer = renderer;
    this.samples = List.copyOf(samples);
  }

  void show(Context ctx) {
    Headers.set(ctx);
    Frame frame = frames.of(ctx);
    if ("cross-site".equals(ctx.header("Sec-Fetch-Site"))) {
      // Who follows a link in a message comes without their cookies; one step on this site brings
      // them along, and whoever has signed in is there.
      hop(ctx, frame);
      return;
    }
    if (Callers.session(ctx).isPresent()) {
      ctx.redirect(SignInRoutes.next(ctx), HttpStatus.SEE_OTHER);
      return;
    }
    boolean byPassword = "password".equals(ctx.queryParam("way"));
    Optional<Device> device =
        byPassword ? Optional.empty() : cookies.flatMap(kept -> kept.device(ctx));
    String next = SignInRoutes.next(ctx);
    SignInPage page =
        new SignInPage(
            notice(ctx, frame, device),
            next,
            device.map(this::called).orElse(""),
            accounts.map(all -> !all.persons().isEmpty()).orElse(false),
            "/sign-in?way=password&next=" + Addresses.value(next),
            samples);
    ctx.html(renderer.signIn(frame.titled(frame.say("signIn.heading"), "", ""), page));
  }

  private void hop(Context ctx, Frame frame) {
    ctx.html(
        renderer.render(
            "accounts/hop.jte",
            Map.of(
                "frame",
                frame.titled(frame.say("signIn.heading"), "", ""),
                "page",
                Frames.here(ctx))));
  }

  private String called(Device device) {
    return accounts
        .flatMap(all -> all.persons().find(device.person()))
        .map(Person::displayName)
        .orElse(device.person());
  }

  private String notice(Context ctx, Frame frame, Optional<Device> device) {
    String done = ctx.queryParam("done");
    if (done != null) {
      return frame.speech().sayOr("accounts.done." + done, "");
    }
    String failed = Optional.ofNullable(ctx.queryParam("failed")).orElse("");
    String wait = Optional.ofNullable(ctx.queryParam("wait")).orElse("");
    if (failed.equals("often") && SECONDS.matcher(wait).matches()) {
      int seconds = Integer.parseInt(wait);
      return seconds <= IN_SECONDS
          ? frame.say("accounts.failed.seconds", seconds)
          : frame.say("accounts.failed.minutes", (seconds + 59) / 60);
    }
    if (failed.equals("pin") && device.isPresent() && accounts.isPresent()) {
      return frame.say(
          "accounts.failed.pin-left", accounts.get().devices().attemptsLeft(device.get().id()));
    }
    return frame
        .speech()
        .sayOr("accounts.failed." + failed, frame.speech().sayOr("signIn.failed." + failed, ""));
  }
}
