package org.viewledger.dashboard.pages.accounts;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viewledger.dashboard.accounts.AccountRefusedException;
import org.viewledger.dashboard.accounts.AccountRefusedException.Reason;
import org.viewledger.dashboard.accounts.Person;
import org.viewledger.dashboard.accounts.Persons;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.accounts.Slips;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.Callers;
import org.viewledger.dashboard.http.Wire;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.Unit;

/** The accounts that an administrator makes, changes and switches off, and the slips they print. */
final class PeopleHandlers {
  private final Desk desk;

  PeopleHandlers(Desk desk) {
    this.desk = desk;
  }

  void list(Context ctx) {
    Frame frame = desk.frame(ctx, "accounts.people.title");
    Optional<String> own = Desk.caller(ctx).unit();
    List<PeoplePage.Row> rows =
        desk.accounts().persons().all().stream()
            .filter(person -> desk.accounts().sees(own, person.unit()))
            .map(person -> row(frame, person))
            .toList();
    desk.shell()
        .send(ctx, frame, "accounts/people.jte", new PeoplePage(Desk.done(ctx, frame), rows));
  }

  private PeoplePage.Row row(Frame frame, Person person) {
    int devices = desk.accounts().devices().of(person.name()).size();
    String ways =
        devices > 0
            ? frame.say(
                person.hasPassword() ? "accounts.ways.both" : "accounts.ways.devices", devices)
            : frame.say(person.hasPassword() ? "accounts.ways.password" : "accounts.ways.none");
    return new PeoplePage.Row(
        person.name(),
        person.displayName(),
        Desk.roles(frame, person.roles()),
        desk.unit(frame, person.unit()),
        ways,
        person.active(),
        href(person.name()));
  }

  private static String href(String name) {
    return "/accounts/" + Addresses.segment(name);
  }

  void showNew(Context ctx) {
    form(ctx, Optional.empty(), "");
  }

  void create(Context ctx) {
    try {
      String name =
          desk.accounts()
              .persons()
              .create(Desk.form(ctx, "name"), draft(ctx), Desk.caller(ctx).name());
      Desk.done(ctx, href(name), "account-created");
    } catch (AccountRefusedException e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      form(ctx, Optional.empty(), Desk.why(desk.shell().frame(ctx), e));
    }
  }

  void showOne(Context ctx) {
    form(ctx, Optional.of(person(ctx)), "");
  }

  void change(Context ctx) {
    Person person = person(ctx);
    Caller caller = Desk.caller(ctx);
    try {
      Persons.Draft draft = draft(ctx);
      boolean itself = caller.name().equals(person.name());
      if (itself && !draft.roles().contains(Role.ADMINISTRATOR)) {
        throw new AccountRefusedException(Reason.YOURSELF);
      }
      desk.accounts().persons().change(person.name(), draft, caller.name());
      if (itself) {
        // The old session may have ended with the old rights; whoever changed themselves stays in.
        Callers.session(ctx)
            .ifPresent(old -> desk.cookies().begin(ctx, desk.accounts().sessions().renew(old)));
      }
      Desk.done(ctx, href(person.name()), "account-changed");
    } catch (AccountRefusedException e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      form(ctx, Optional.of(person), Desk.why(desk.shell().frame(ctx), e));
    }
  }

  void switchOff(Context ctx) {
    Person person = person(ctx);
    if (person.name().equals(Desk.caller(ctx).name())) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      form(
          ctx,
          Optional.of(person),
          Desk.why(desk.shell().frame(ctx), new AccountRefusedException(Reason.YOURSELF)));
      return;
    }
    desk.accounts().persons().switchTo(person.name(), false, Desk.caller(ctx).name());
    Desk.done(ctx, href(person.name()), "account-off");
  }

  void switchOn(Context ctx) {
    Person person = person(ctx);
    desk.accounts().persons().switchTo(person.name(), true, Desk.caller(ctx).name());
    Desk.done(ctx, href(person.name()), "account-on");
  }

  void endDevice(Context ctx) {
    Person person = person(ctx);
    desk.accounts()
        .devices()
        .end(
            person.name(),
            Desk.number(ctx.pathParam("device")),
            Desk.caller(ctx).name(),
            "administrator");
    Desk.done(ctx, href(person.name()), "device-ended");
  }

  /** Answers with the sheet itself: its code is told this once. */
  void slip(Context ctx) {
    Person person = person(ctx);
    Slips.Purpose purpose =
        Slips.Purpose.of(Desk.form(ctx, "purpose")).orElse(Slips.Purpose.DEVICE);
    if (!person.active()) {
      throw new OutOfScopeException("the account is off");
    }
    Slips.Issued issued =
        desk.accounts().slips().issue(person.name(), purpose, Desk.caller(ctx).name());
    Frame frame = desk.frame(ctx, "accounts.slip." + purpose.id());
    String place = Wire.of(ctx).origin(ctx) + "/sign-in/" + purpose.id();
    String link = place + "?code=" + issued.code();
    desk.shell()
        .send(
            ctx,
            frame,
            "accounts/slip.jte",
            new SlipSheet(
                purpose.id(),
                person.name(),
                person.displayName(),
                issued.code(),
                link,
                place,
                frame.speech().at(issued.expiresAt()),
                isLoopback(ctx.header("Host")),
                QrPath.of(link)));
  }

  private static boolean isLoopback(@org.jspecify.annotations.Nullable String host) {
    return host == null
        || host.startsWith("127.")
        || host.startsWith("localhost")
        || host.startsWith("[::1]");
  }

  /** An account that is the caller's to look after; another's is as good as none. */
  private Person person(Context ctx) {
    return desk.accounts()
        .persons()
        .find(ctx.pathParam("name"))
        .filter(found -> desk.accounts().sees(Desk.caller(ctx).unit(), found.unit()))
        .orElseThrow(() -> new OutOfScopeException("there is no such account in your unit"));
  }

  private Persons.Draft draft(Context ctx) {
    Optional<String> unit = Desk.filled(ctx, "unit");
    List<String> known = desk.units(ctx).stream().map(Unit::id).toList();
    if (unit.isPresent() && !known.contains(unit.get())) {
      throw new AccountRefusedException(Reason.UNIT_UNKNOWN);
    }
    if (unit.isEmpty() && Desk.caller(ctx).unit().isPresent()) {
      throw new AccountRefusedException(Reason.UNIT_NOT_YOURS);
    }
    return new Persons.Draft(Desk.form(ctx, "display"), ticked(ctx), unit);
  }

  private static Set<Role> ticked(Context ctx) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    ctx.formParams("role").forEach(id -> Role.of(id).ifPresent(roles::add));
    return roles;
  }

  private void form(Context ctx, Optional<Person> person, String why) {
    Frame frame = desk.frame(ctx, person.isPresent() ? "accounts.one.title" : "accounts.new.title");
    // What was refused stands in the form as it was typed.
    boolean typed = !why.isEmpty() && ctx.formParam("display") != null;
    Set<Role> chosen = typed ? ticked(ctx) : person.map(Person::roles).orElse(Set.of());
    desk.shell()
        .send(
            ctx,
            frame,
            "accounts/person.jte",
            new PersonPage(
                person.isEmpty(),
                person.map(Person::name).orElse(Desk.form(ctx, "name")),
                typed ? Desk.form(ctx, "display") : person.map(Person::displayName).orElse(""),
                Arrays.stream(Role.values()).map(role -> choice(frame, role, chosen)).toList(),
                typed ? Desk.form(ctx, "unit") : person.flatMap(Person::unit).orElse(""),
                desk.units(ctx),
                Desk.caller(ctx).unit().isEmpty(),
                person.map(Person::active).orElse(true),
                person.map(Person::hasPassword).orElse(false),
                person.filter(one -> one.name().equals(Desk.caller(ctx).name())).isPresent(),
                person
                    .map(
                        one ->
                            frame.say(
                                "accounts.one.changed",
                                one.changedBy(),
                                frame.speech().at(one.changedAt())))
                    .orElse(""),
                Desk.done(ctx, frame),
                why,
                person
                    .map(one -> MyHandlers.devices(frame, desk.accounts().devices().of(one.name())))
                    .orElse(List.of())));
  }

  private static PersonPage.RoleChoice choice(Frame frame, Role role, Set<Role> chosen) {
    return new PersonPage.RoleChoice(
        role.id(),
        frame.say("role." + role.id()),
        frame.say("accounts.role." + role.id() + ".meaning"),
        chosen.contains(role));
  }
}
