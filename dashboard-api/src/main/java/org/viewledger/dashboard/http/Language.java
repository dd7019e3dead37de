package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import java.util.Locale;

/** The language of what people read in an answer: Vietnamese unless English is asked for first. */
enum Language {
  VI,
  EN;

  static Language of(Context ctx) {
    String wanted = ctx.header("Accept-Language");
    return wanted != null && wanted.strip().toLowerCase(Locale.ROOT).startsWith("en") ? EN : VI;
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  String choose(String vi, String en) {
    return this == VI ? vi : en;
  }
}
