package org.viewledger.dashboard.pages;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viewledger.dashboard.accounts.Role;
import org.viewledger.dashboard.http.PageRoutes;
import org.viewledger.dashboard.http.PageServices;

/** The pages for people: sign-in, the files they are drawn with, and the groups given. */
public final class Pages implements PageRoutes {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final List<PageGroup> groups;
  private final Optional<HelpLine> helpLine;
  private final Map<Role, String> bodies;
  private final List<SampleDoor> samples;

  /**
   * @param groups further pages, of areas that have packages of their own
   */
  public Pages(List<PageGroup> groups) {
    this(groups, Optional.empty(), Map.of(), List.of());
  }

  /**
   * @param helpLine whom people may call, in the foot of every page
   * @param bodies what the settings call the bodies whose roles these are
   * @param samples accounts that everybody may try; none but in the demo
   */
  public Pages(
      List<PageGroup> groups,
      Optional<HelpLine> helpLine,
      Map<Role, String> bodies,
      List<SampleDoor> samples) {
    this.groups = List.copyOf(groups);
    this.helpLine = helpLine;
    this.bodies = Map.copyOf(bodies);
    this.samples = List.copyOf(samples);
  }

  @Override
  public void add(JavalinDefaultRoutingApi routes, PageServices services) {
    Assets assets = Assets.load();
    Renderer renderer = new Renderer();
    Frames frames = new Frames(services.zone(), assets, helpLine, bodies);
    PageShell shell = new PageShell(services, frames, renderer);
    routes.get("/sign-in", new SignInHandler(services, frames, renderer, samples)::show);
    routes.get("/assets/{file}", ctx -> sendAsset(ctx, assets));
    Refusals.add(routes, shell);
    groups.forEach(group -> group.add(routes, shell));
  }

  private static void sendAsset(Context ctx, Assets assets) throws IOException {
    String file = ctx.pathParam("file");
    byte[] bytes = assets.bytes(file).orElse(null);
    if (bytes == null) {
      ctx.status(HttpStatus.NOT_FOUND).result("no such file");
      return;
    }
    ctx.header("Cache-Control", FOR_EVER)
        .header("X-Content-Type-Options", "nosniff")
        .contentType(Assets.contentType(file))
        .result(bytes);
  }
}
