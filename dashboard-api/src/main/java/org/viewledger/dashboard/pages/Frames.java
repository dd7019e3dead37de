package org.viewledger.dashboard.pages;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.viewledger.dashboard.http.Caller;

/** The surroundings of a page by who asks for it and in which language. */
final class Frames {
  private static final String PARAMETER = "lang";
  private static final int A_YEAR_SECONDS = 31_536_000;

  private final Speech vietnamese;
  private final Speech english;
  private final Assets assets;

  Frames(ZoneId zone, Assets assets) {
    this.vietnamese = Speech.of(Language.VI, zone);
    this.english = Speech.of(Language.EN, zone);
    this.assets = assets;
  }

  /** The frame of a request; a language in the address is remembered in a cookie. */
  Frame of(Context ctx) {
    Language language = language(ctx);
    return new Frame(
        language == Language.VI ? vietnamese : english,
        "",
        "",
        withLanguage(ctx, language.other()),
        Caller.of(ctx).flatMap(Caller::csrfToken).orElse(""),
        Caller.of(ctx).map(Caller::name).orElse(""),
        "",
        ctx.scheme() + "://" + ctx.host() + here(ctx),
        assets);
  }

  private static Language language(Context ctx) {
    String asked = ctx.queryParam(PARAMETER);
    if (asked == null) {
      String kept = ctx.cookie(PARAMETER);
      return Language.of(kept == null ? "" : kept);
    }
    Language language = Language.of(asked);
    Cookie cookie = new Cookie(PARAMETER, language.code());
    cookie.setMaxAge(A_YEAR_SECONDS);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.LAX);
    ctx.cookie(cookie);
    return language;
  }

  /** The address asked for, without its language. */
  static String here(Context ctx) {
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
