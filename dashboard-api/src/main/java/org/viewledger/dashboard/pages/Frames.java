package org.viewledger.dashboard.pages;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.Wire;
import org.viewledger.dashboard.speech.Language;
import org.viewledger.dashboard.speech.Speech;

/** The surroundings of a page by who asks for it and in which language. */
public final class Frames {
  private static final String PARAMETER = "lang";

  /** Chooses one of several roles, in an address and in a cookie. */
  private static final String ROLE = "role";

  private static final int A_YEAR_SECONDS = 31_536_000;

  private final Speech vietnamese;
  private final Speech english;
  private final Assets assets;
  private final Optional<HelpLine> helpLine;

  /**
   * @param helpLine whom people may call; empty where the settings name nobody
   */
  public Frames(ZoneId zone, Assets assets, Optional<HelpLine> helpLine) {
    this(zone, assets, helpLine, Map.of());
  }

  /**
   * @param bodies what the settings call the bodies whose roles these are, in both languages: names
   *     are not translated
   */
  public Frames(ZoneId zone, Assets assets, Optional<HelpLine> helpLine, Map<Role, String> bodies) {
    Map<String, String> named = new TreeMap<>();
    bodies.forEach((role, name) -> named.put("role." + role.id(), name));
    this.helpLine = helpLine;
    this.vietnamese = Speech.of(Language.VI, zone).calling(named);
    this.english = Speech.of(Language.EN, zone).calling(named);
    this.assets = assets;
  }

  /** The frame of a request; a language in the address is remembered in a cookie. */
  public Frame of(Context ctx) {
    Language language = language(ctx);
    return new Frame(
        language == Language.VI ? vietnamese : english,
        "",
        "",
        withLanguage(ctx, language.other()),
        Caller.of(ctx).flatMap(Caller::csrfToken).orElse(""),
        Caller.of(ctx).map(Caller::name).orElse(""),
        "",
        Wire.of(ctx).origin(ctx) + here(ctx),
        role(ctx),
        roles(ctx),
        assets,
        helpLine);
  }

  private static List<Role> roles(Context ctx) {
    return Caller.of(ctx).map(Caller::roles).orElse(Set.of()).stream().sorted().toList();
  }

  /** The role in use: the one asked for or remembered, as far as the caller has it. */
  private static Role role(Context ctx) {
    List<Role> roles = roles(ctx);
    Optional<Role> asked = Optional.ofNullable(ctx.queryParam(ROLE)).flatMap(Role::of);
    asked.filter(roles::contains).ifPresent(role -> remember(ctx, ROLE, role.id()));
    return asked
        .or(() -> Optional.ofNullable(ctx.cookie(ROLE)).flatMap(Role::of))
        .filter(roles::contains)
        .orElse(roles.isEmpty() ? Role.LEADERSHIP : roles.get(0));
  }

  private static void remember(Context ctx, String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setMaxAge(A_YEAR_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    ctx.cookie(cookie);
  }

  private static Language language(Context ctx) {
    String asked = ctx.queryParam(PARAMETER);
    if (asked == null) {
      String kept = ctx.cookie(PARAMETER);
      return Language.of(kept == null ? "" : kept);
    }
    Language language = Language.of(asked);
    remember(ctx, PARAMETER, language.code());
    return language;
  }

  /** The address asked for, without its language. */
  public static String here(Context ctx) {
    return address(ctx, "");
  }

  private static String withLanguage(Context ctx, Language language) {
    return address(ctx, PARAMETER + '=' + language.code());
  }

  private static String address(Context ctx, String addition) {
    StringBuilder query = new StringBuilder();
    for (Map.Entry<String, List<String>> parameter : ctx.queryParamMap().entrySet()) {
      if (parameter.getKey().equals(PARAMETER)) {
        continue;
      }
      for (String value : parameter.getValue()) {
        query
            .append(query.length() == 0 ? "" : "&")
            .append(Addresses.value(parameter.getKey()))
            .append('=')
            .append(Addresses.value(value));
      }
    }
    query.append(query.length() == 0 || addition.isEmpty() ? "" : "&").append(addition);
    // The path as it came, not decoded: what was escaped in it must stay so.
    String path = ctx.req().getRequestURI();
    return query.length() == 0 ? path : path + '?' + query;
  }
}
