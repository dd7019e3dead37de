package org.viewledger.dashboard.pages.accounts;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import org.viewledger.dashboard.accounts.AccountRefusedException;
import org.viewledger.dashboard.accounts.Device;
import org.viewledger.dashboard.accounts.Person;
import org.viewledger.dashboard.accounts.Session;
import org.viewledger.dashboard.accounts.TooManyAttemptsException;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.Callers;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.query.OutOfScopeException;

/** One's own account: password, devices, sessions, the role in use. */
final class MyHandlers {
  private static final String HERE = "/accounts/me";

  private final Desk desk;

  MyHandlers(Desk desk) {
    this.desk = desk;
  }

  void show(Context ctx) {
    show(ctx, "");
  }

  private void show(Context ctx, String why) {
    Caller caller = Desk.caller(ctx);
    Frame frame = desk.frame(ctx, "accounts.me.title");
    Optional<Person> person = desk.accounts().persons().find(caller.name());
    Optional<Session> session = Callers.session(ctx);
    MyPage page =
        new MyPage(
            caller.name(),
            person.map(Person::displayName).orElse(""),
            caller.roles().stream()
                .sorted()
                .map(
                    role ->
                        new MyPage.RoleRow(
                            role, frame.say("role." + role.id()), role == frame.role()))
                .toList(),
            desk.unit(frame, caller.unit()),
            Desk.done(ctx, frame),
            why,
            person.map(Person::hasPassword).orElse(false),
            session.filter(own -> own.device().isPresent()).isPresent(),
            devices(frame, desk.accounts().devices().of(caller.name())),
            sessions(frame, caller.name(), session.map(Session::handle).orElse("")));
    desk.shell().send(ctx, frame, "accounts/me.jte", page);
  }

  static List<MyPage.DeviceRow> devices(Frame frame, List<Device> devices) {
    return devices.stream()
        .map(
            device ->
                new MyPage.DeviceRow(
                    device.id(),
                    device.called().isEmpty() ? frame.say("accounts.device") : device.called(),
                    frame.speech().at(device.usedAt()),
                    frame.speech().at(device.expiresAt())))
        .toList();
  }

  private List<MyPage.SessionRow> sessions(Frame frame, String name, String here) {
    return desk.accounts().sessions().of(name).stream()
        .map(
            told ->
                new MyPage.SessionRow(
                    told.handle(),
                    told.device()
                        .filter(called -> !called.isEmpty())
                        .orElseGet(() -> frame.say("accounts.means." + told.means().id())),
                    frame.speech().at(told.beganAt()),
                    frame.speech().at(told.usedAt()),
                    told.handle().equals(here)))
        .toList();
  }

  void changePassword(Context ctx) {
    Person person =
        desk.accounts()
            .persons()
            .find(Desk.caller(ctx).name())
            .orElseThrow(() -> new OutOfScopeException("whoever runs the server has no password"));
    Session session =
        Callers.session(ctx)
            .orElseThrow(() -> new OutOfScopeException("a program has no password"));
    try {
      desk.accounts()
          .passwords()
          .change(
              person,
              session,
              Desk.form(ctx, "old"),
              Desk.form(ctx, "password"),
              Desk.form(ctx, "again"));
      // Whoever had a copy of this session's cookie has lost it with the password.
      desk.cookies().begin(ctx, desk.accounts().sessions().renew(session));
      Desk.done(ctx, HERE, "password-changed");
    } catch (AccountRefusedException e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, Desk.why(desk.shell().frame(ctx), e));
    } catch (TooManyAttemptsException e) {
      ctx.status(HttpStatus.TOO_MANY_REQUESTS);
      show(ctx, desk.shell().frame(ctx).say("accounts.failed.seconds", e.retryAfterSeconds()));
    }
  }

  void endSession(Context ctx) {
    desk.accounts().signIn().endOther(Desk.caller(ctx).name(), ctx.pathParam("handle"));
    Desk.done(ctx, HERE, "session-ended");
  }

  void endDevice(Context ctx) {
    String name = Desk.caller(ctx).name();
    desk.accounts().devices().end(name, Desk.number(ctx.pathParam("device")), name, "own wish");
    Desk.done(ctx, HERE, "device-ended");
  }
}
