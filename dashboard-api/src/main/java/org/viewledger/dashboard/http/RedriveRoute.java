package org.viewledger.dashboard.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.viewledger.contract.RejectReason;
import org.viewledger.contract.Topics;
import org.viewledger.dashboard.query.DeadLetters;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.LetterPlace;
import org.viewledger.dashboard.query.Nearest;
import org.viewledger.dashboard.redrive.Redrive;
import org.viewledger.dashboard.redrive.RedriveAccount;

/**
 * {@code POST /api/v1/dead-letters/redrive}: what the reader has learnt to read is sent again. For
 * administrators.
 */
public final class RedriveRoute {
  private static final List<String> REASONS =
      Arrays.stream(RejectReason.values()).map(RejectReason::id).toList();
  private static final int MAX_PLACES = 500;

  private final Redrive redrive;

  public RedriveRoute(Redrive redrive) {
    this.redrive = redrive;
  }

  public void add(JavalinDefaultRoutingApi routes) {
    routes.post("/api/v1/dead-letters/redrive", this::run);
  }

  private void run(Context ctx) {
    Caller caller = Caller.administrator(ctx);
    Params params = Params.of(ctx, "reason", "topic", "at", "dryRun");
    boolean dryRun = params.word("dryRun", "false", List.of("true", "false")).equals("true");
    RedriveAccount account =
        redrive.run(
            new DeadLetters.Which(
                words(params, "reason", REASONS),
                words(params, "topic", Topics.LEDGER_INPUTS),
                places(params)),
            dryRun,
            caller.name());
    ctx.status(account.offsets().isEmpty() ? HttpStatus.OK : HttpStatus.ACCEPTED);
    Answers.json(ctx, view(account, dryRun));
  }

  private static List<String> words(Params params, String name, List<String> known) {
    List<String> words = params.all(name);
    for (String word : words) {
      if (!known.contains(word)) {
        throw new InvalidQueryException(
            name,
            name
                + " must be one of "
                + String.join(", ", known)
                + Nearest.hint(word.toLowerCase(Locale.ROOT), known));
      }
    }
    return words;
  }

  private static List<LetterPlace> places(Params params) {
    List<LetterPlace> places =
        params.all("at").stream()
            .flatMap(text -> Arrays.stream(text.split(",", -1)))
            .map(
                text ->
                    LetterPlace.parse(text.strip())
                        .orElseThrow(
                            () ->
                                new InvalidQueryException(
                                    "at",
                                    "at must be topic:partition:offset, such as"
                                        + " observations:0:17: "
                                        + Problem.shown(text))))
            .toList();
    if (places.size() > MAX_PLACES) {
      throw new InvalidQueryException("at", "at takes at most " + MAX_PLACES + " places");
    }
    return places;
  }

  private static ObjectNode view(RedriveAccount account, boolean dryRun) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("dryRun", dryRun);
    json.put("letters", account.letters());
    json.put("already", account.already());
    FigureViews.counts(json.putObject("accepted"), account.accepted());
    FigureViews.counts(json.putObject("refused"), account.refused());
    ArrayNode examples = json.putArray("examples");
    for (RedriveAccount.Example example : account.examples()) {
      examples
          .addObject()
          .put("at", example.place().text())
          .put("reason", example.reason())
          .put("detail", Problem.shown(example.detail()));
    }
    json.put("offsets", ImportRoutes.offsets(account.offsets()));
    return json;
  }
}
