package org.viewledger.dashboard.pages.accounts;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.viewledger.dashboard.accounts.AccountRefusedException;
import org.viewledger.dashboard.accounts.AccountRefusedException.Reason;
import org.viewledger.dashboard.accounts.Device;
import org.viewledger.dashboard.accounts.Devices;
import org.viewledger.dashboard.accounts.Person;
import org.viewledger.dashboard.accounts.PinRules;
import org.viewledger.dashboard.accounts.SignIn;
import org.viewledger.dashboard.accounts.Slips;
import org.viewledger.dashboard.accounts.TooManyAttemptsException;
import org.viewledger.dashboard.http.SignInCookies;
import org.viewledger.dashboard.http.SignInRoutes;
import org.viewledger.dashboard.pages.Frame;

/** The ways in beside a password: by PIN, by a slip of paper. */
final class DoorHandlers {
  private final Desk desk;

  DoorHandlers(Desk desk) {
    this.desk = desk;
  }

  void byPin(Context ctx) {
    Optional<String> secret = SignInCookies.deviceSecret(ctx);
    Optional<Device> device = desk.cookies().device(ctx);
    String pin = Desk.form(ctx, "pin").strip();
    if (secret.isEmpty() || device.isEmpty()) {
      desk.cookies().forgetDevice(ctx);
      back(ctx, "ended");
      return;
    }
    if (PinRules.fault(pin).filter(fault -> fault == Reason.PIN_FORM).isPresent()) {
      // No PIN at all, so none of the five.
      back(ctx, "pin-form");
      return;
    }
    SignIn.ByPin tried;
    try {
      tried = desk.accounts().signIn().pin(device.get(), secret.get(), pin);
    } catch (TooManyAttemptsException e) {
      back(ctx, "often&wait=" + e.retryAfterSeconds());
      return;
    }
    if (tried.session().isPresent()) {
      desk.cookies().begin(ctx, tried.session().get());
      desk.cookies().keepDevice(ctx, secret.get());
      ctx.redirect(SignInRoutes.next(ctx), HttpStatus.SEE_OTHER);
    } else if (tried.verdict() == Devices.Verdict.ENDED) {
      desk.cookies().forgetDevice(ctx);
      back(ctx, "ended");
    } else {
      back(ctx, "pin");
    }
  }

  private static void back(Context ctx, String failed) {
    ctx.redirect(SignInRoutes.back(ctx, failed), HttpStatus.SEE_OTHER);
  }

  void showDevice(Context ctx) {
    show(ctx, Slips.Purpose.DEVICE, query(ctx), "");
  }

  void enrol(Context ctx) {
    String code = Desk.form(ctx, "code");
    try {
      Devices.Enrolled enrolled =
          desk.accounts()
              .devices()
              .enrol(
                  code,
                  Desk.form(ctx, "pin").strip(),
                  Desk.form(ctx, "again").strip(),
                  Desk.form(ctx, "called"));
      // A browser keeps one device: whose it was before has it no more.
      desk.cookies()
          .device(ctx)
          .ifPresent(
              old ->
                  desk.accounts()
                      .devices()
                      .end(old.person(), old.id(), enrolled.person(), "replaced"));
      desk.cookies().keepDevice(ctx, enrolled.secret());
      desk.cookies()
          .begin(ctx, desk.accounts().signIn().onDevice(enrolled.person(), enrolled.id()));
      ctx.redirect("/", HttpStatus.SEE_OTHER);
    } catch (AccountRefusedException e) {
      refuse(ctx, Slips.Purpose.DEVICE, code, e);
    }
  }

  void showPassword(Context ctx) {
    show(ctx, Slips.Purpose.PASSWORD, query(ctx), "");
  }

  void choosePassword(Context ctx) {
    String code = Desk.form(ctx, "code");
    try {
      desk.accounts().passwords().choose(code, Desk.form(ctx, "password"), Desk.form(ctx, "again"));
      ctx.redirect("/sign-in?way=password&done=password-chosen", HttpStatus.SEE_OTHER);
    } catch (AccountRefusedException e) {
      refuse(ctx, Slips.Purpose.PASSWORD, code, e);
    }
  }

  private static String query(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("code")).orElse("").strip();
  }

  private void refuse(Context ctx, Slips.Purpose purpose, String code, AccountRefusedException e) {
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    show(ctx, purpose, code, Desk.why(desk.shell().frame(ctx), e));
  }

  private void show(Context ctx, Slips.Purpose purpose, String code, String why) {
    Frame frame = desk.frame(ctx, "accounts.door." + purpose.id());
    Optional<Person> person =
        code.isEmpty()
            ? Optional.empty()
            : desk.accounts()
                .slips()
                .person(code, purpose)
                .flatMap(desk.accounts().persons()::find);
    String told =
        why.isEmpty() && !code.isEmpty() && person.isEmpty()
            ? frame.say("accounts.why.slip-spent")
            : why;
    desk.shell()
        .send(
            ctx,
            frame,
            "accounts/" + purpose.id() + ".jte",
            new DoorPage(
                person.isPresent() ? code : "",
                person.map(Person::displayName).orElse(""),
                person.map(Person::name).orElse(""),
                told,
                Desk.form(ctx, "called")));
  }

  void showNewPin(Context ctx) {
    showNewPin(ctx, "");
  }

  void changePin(Context ctx) {
    Optional<String> secret = SignInCookies.deviceSecret(ctx);
    Optional<Device> device = desk.cookies().device(ctx);
    if (secret.isEmpty() || device.isEmpty()) {
      back(ctx, "ended");
      return;
    }
    try {
      desk.accounts()
          .devices()
          .changePin(
              device.get(),
              secret.get(),
              Desk.form(ctx, "old").strip(),
              Desk.form(ctx, "pin").strip(),
              Desk.form(ctx, "again").strip());
      Desk.done(ctx, "/accounts/me", "pin-changed");
    } catch (AccountRefusedException e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      showNewPin(ctx, Desk.why(desk.shell().frame(ctx), e));
    }
  }

  private void showNewPin(Context ctx, String why) {
    Optional<Device> device = desk.cookies().device(ctx);
    if (device.isEmpty()) {
      ctx.redirect("/sign-in", HttpStatus.SEE_OTHER);
      return;
    }
    String name = device.get().person();
    desk.shell()
        .send(
            ctx,
            desk.frame(ctx, "accounts.door.new-pin"),
            "accounts/newpin.jte",
            new DoorPage(
                "",
                desk.accounts().persons().find(name).map(Person::displayName).orElse(name),
                name,
                why,
                device.get().called()));
  }
}
