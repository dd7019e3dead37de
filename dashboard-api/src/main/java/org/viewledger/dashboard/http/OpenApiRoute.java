package org.viewledger.dashboard.http;

import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code GET /openapi}: the description written by hand, held to the code by a test. */
public final class OpenApiRoute {
  private final byte[] description;

  public OpenApiRoute() {
    try (InputStream in =
        OpenApiRoute.class.getResourceAsStream("/org/viewledger/dashboard/http/openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("openapi.json is missing from the jar");
      }
      description = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.get(
        "/openapi",
        ctx -> {
          ctx.result(description);
          ctx.contentType("application/json");
        });
  }
}
