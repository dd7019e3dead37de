package org.viewledger.dashboard.pages.posts;

import io.javalin.http.Context;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.OutOfScopeException;

/** Where a post's page is. */
final class PostAddress {
  private PostAddress() {}

  /** The post that a request's path names. */
  static PostKey of(Context ctx) {
    try {
      return new PostKey(
          ctx.pathParam("platform"), ctx.pathParam("pageId"), ctx.pathParam("postId"));
    } catch (IllegalArgumentException e) {
      throw new OutOfScopeException("no such post: " + ctx.path());
    }
  }

  static String href(PostKey key) {
    return Telling.href(key.page(), key.postId());
  }
}
