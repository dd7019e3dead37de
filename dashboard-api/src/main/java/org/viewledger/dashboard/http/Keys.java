package org.viewledger.dashboard.http;

import io.javalin.http.Context;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.Platform;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.query.OutOfScopeException;

/** Identities out of addresses; what cannot be one is not found. */
final class Keys {
  private Keys() {}

  static PageKey page(Context ctx) {
    return page(ctx.pathParam("platform"), ctx.pathParam("pageId"));
  }

  static PageKey page(String platform, String pageId) {
    if (Platform.of(platform).isEmpty()) {
      throw new OutOfScopeException("there is no platform " + Problem.shown(platform));
    }
    try {
      return new PageKey(platform, pageId);
    } catch (IllegalArgumentException e) {
      throw new OutOfScopeException("there is no page " + Problem.shown(pageId));
    }
  }

  static PostKey post(Context ctx) {
    PageKey page = page(ctx);
    String postId = ctx.pathParam("postId");
    try {
      return new PostKey(page.platform(), page.pageId(), postId);
    } catch (IllegalArgumentException e) {
      throw new OutOfScopeException("there is no post " + Problem.shown(postId));
    }
  }
}
