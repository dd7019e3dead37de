package org.viewledger.dashboard.pages.posts;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.viewledger.contract.PostKey;
import org.viewledger.dashboard.http.Caller;
import org.viewledger.dashboard.http.PageServices;
import org.viewledger.dashboard.pages.Addresses;
import org.viewledger.dashboard.pages.FormTaking;
import org.viewledger.dashboard.pages.Waiting;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.TopicTold;
import org.viewledger.dashboard.tagging.Assignments;

/** What a person says of posts' topics and labels, by forms. */
final class TopicForms {
  /** As many posts as one form may speak of. */
  static final int MOST = 100;

  private static final int LONGEST_ID = 256;

  private final PageServices services;

  TopicForms(PageServices services) {
    this.services = services;
  }

  private Assignments assignments(Context ctx) {
    return services.actions(ctx).orElseThrow().topics().assignments();
  }

  /** Gives a post a topic; the labels that a person gave it stay. */
  void assign(Context ctx, Caller caller) {
    PostKey key = PostAddress.of(ctx);
    String topic = FormTaking.word(ctx, "topic", LONGEST_ID);
    Assignments.Sent sent =
        assignments(ctx)
            .assign(key, topic, labels(ctx, key), caller.name(), reason(ctx).orElse(null));
    answer(ctx, sent, "assigned", topic);
  }

  /** Gives a post back to the rules. */
  void withdraw(Context ctx, Caller caller) {
    PostKey key = PostAddress.of(ctx);
    check(ctx, key);
    Assignments.Sent sent = assignments(ctx).withdraw(key, caller.name(), reason(ctx).orElse(null));
    answer(ctx, sent, "withdrawn", "");
  }

  /** Gives a post its labels; the topic that a person gave it stays, else the rules decide. */
  void label(Context ctx, Caller caller) {
    PostKey key = PostAddress.of(ctx);
    List<String> labels = ctx.formParams("label");
    Optional<String> topic = person(ctx, key).flatMap(TopicTold.ByPerson::primaryTopic);
    String reason = reason(ctx).orElse(null);
    Assignments.Sent sent =
        topic.isEmpty() && labels.isEmpty()
            ? assignments(ctx).withdraw(key, caller.name(), reason)
            : assignments(ctx).assign(key, topic.orElse(null), labels, caller.name(), reason);
    answer(ctx, sent, "labelled", "");
  }

  /** Gives many posts one topic, or adds one label, with one reason. */
  void many(Context ctx, Caller caller) {
    List<PostKey> keys = keys(ctx);
    Optional<String> topic = FormTaking.optional(ctx, "topic", LONGEST_ID);
    Optional<String> label = FormTaking.optional(ctx, "label", LONGEST_ID);
    if (topic.isEmpty() && label.isEmpty()) {
      throw new InvalidQueryException("topic", "choose a topic or a label");
    }
    String reason = reason(ctx).orElse(null);
    Map<String, Long> offsets = new HashMap<>();
    for (PostKey key : keys) {
      Optional<TopicTold.ByPerson> person = person(ctx, key);
      Set<String> labels =
          new LinkedHashSet<>(person.map(TopicTold.ByPerson::labels).orElse(List.of()));
      label.ifPresent(labels::add);
      Assignments.Sent sent =
          assignments(ctx)
              .assign(
                  key,
                  topic.or(() -> person.flatMap(TopicTold.ByPerson::primaryTopic)).orElse(null),
                  List.copyOf(labels),
                  caller.name(),
                  reason);
      sent.offsets().forEach((partition, offset) -> offsets.merge(partition, offset, Math::max));
    }
    back(ctx, "bulk", keys, offsets);
  }

  /** Gives many posts back to the rules. */
  void withdrawMany(Context ctx, Caller caller) {
    List<PostKey> keys = keys(ctx);
    Map<String, Long> offsets = new HashMap<>();
    keys.forEach(key -> check(ctx, key));
    for (PostKey key : keys) {
      assignments(ctx)
          .withdraw(key, caller.name(), null)
          .offsets()
          .forEach((partition, offset) -> offsets.merge(partition, offset, Math::max));
    }
    back(ctx, "bulk-withdrawn", keys, offsets);
  }

  private static Optional<String> reason(Context ctx) {
    return FormTaking.optional(ctx, "reason", Assignments.MAX_REASON);
  }

  private List<String> labels(Context ctx, PostKey key) {
    return person(ctx, key).map(TopicTold.ByPerson::labels).orElse(List.of());
  }

  /** Refuses a post that the caller does not see. */
  private void check(Context ctx, PostKey key) {
    Optional<TopicTold.ByPerson> unused = person(ctx, key);
  }

  /** What a person said of a post that the caller sees. */
  private Optional<TopicTold.ByPerson> person(Context ctx, PostKey key) {
    return services
        .ledger(ctx)
        .read(view -> view.post(key).map(post -> view.told(post.row().key())))
        .answer()
        .orElseThrow(() -> new OutOfScopeException("no such post: " + key.text()))
        .person();
  }

  private static List<PostKey> keys(Context ctx) {
    List<PostKey> keys = new ArrayList<>();
    for (String text : ctx.formParams("post").stream().distinct().toList()) {
      keys.add(
          PostKey.parse(text)
              .orElseThrow(() -> new InvalidQueryException("post", "no post: " + text)));
    }
    if (keys.isEmpty() || keys.size() > MOST) {
      throw new InvalidQueryException("post", "choose 1 to " + MOST + " posts");
    }
    return keys;
  }

  /** To the page that the form stood on, which says what was done and offers to undo it. */
  private static void answer(Context ctx, Assignments.Sent sent, String done, String topic) {
    PostKey key = sent.record().post();
    String query = "done=" + done + '&' + Waiting.parameter(sent.offsets());
    if (!SortOutPage.BACK.equals(ctx.formParam("back"))) {
      ctx.redirect(PostAddress.href(key) + '?' + query, HttpStatus.SEE_OTHER);
      return;
    }
    Set<String> skip = new LinkedHashSet<>(ctx.formParams("skip"));
    if (done.equals("withdrawn")) {
      skip.remove(key.text());
    } else {
      skip.add(key.text());
    }
    ctx.redirect(
        SortOutPage.href(List.copyOf(skip))
            + '&'
            + query
            + "&post="
            + Addresses.value(key.text())
            + "&topic="
            + Addresses.value(topic),
        HttpStatus.SEE_OTHER);
  }

  private static void back(
      Context ctx, String done, List<PostKey> keys, Map<String, Long> offsets) {
    StringBuilder href =
        new StringBuilder(list(ctx))
            .append("&done=")
            .append(done)
            .append("&count=")
            .append(keys.size())
            .append('&')
            .append(Waiting.parameter(offsets));
    if (done.equals("bulk")) {
      keys.forEach(key -> href.append("&post=").append(Addresses.value(key.text())));
    }
    ctx.redirect(href.toString(), HttpStatus.SEE_OTHER);
  }

  /** The list that the form stood on, read and written anew: nothing else is redirected to. */
  private static String list(Context ctx) {
    Map<String, String> words = new HashMap<>();
    String back = Optional.ofNullable(ctx.formParam("back")).orElse("");
    for (String pair : back.substring(back.indexOf('?') + 1).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        words.put(
            pair.substring(0, equals),
            java.net.URLDecoder.decode(
                pair.substring(equals + 1), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return PostFilters.of(words).href(false);
  }
}
