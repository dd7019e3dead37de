package org.viewledger.dashboard.tagging;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.Taxonomy;
import org.viewledger.contract.TopicAssignment;
import org.viewledger.dashboard.audit.AuditLog;
import org.viewledger.dashboard.audit.Deed;
import org.viewledger.dashboard.query.InvalidQueryException;
import org.viewledger.dashboard.query.Ledger;
import org.viewledger.dashboard.query.Nearest;
import org.viewledger.dashboard.query.OutOfScopeException;
import org.viewledger.dashboard.query.Scope;
import org.viewledger.dashboard.query.TopicsAnswer;
import org.viewledger.dashboard.query.UnitChains;
import org.viewledger.dashboard.records.RecordLog;

/** A person's word on what a post is about, into the log. */
public final class Assignments {
  /** Longest reason, in UTF-16 units. */
  public static final int MAX_REASON = 1_000;

  private static final int MAX_LABELS = 64;

  private final Ledger ledger;
  private final Scope scope;
  private final RecordLog log;
  private final Clock clock;
  private final UnitChains chains;
  private final AuditLog audit;

  /**
   * @param chains whose taxonomies name the topics that may be given
   */
  public Assignments(Ledger ledger, RecordLog log, Clock clock, UnitChains chains, AuditLog audit) {
    this(ledger, Scope.EVERYTHING, log, clock, chains, audit);
  }

  private Assignments(
      Ledger ledger, Scope scope, RecordLog log, Clock clock, UnitChains chains, AuditLog audit) {
    this.ledger = ledger;
    this.scope = scope;
    this.log = log;
    this.clock = clock;
    this.chains = chains;
    this.audit = audit;
  }

  /** The same of the pages that somebody has today. */
  public Assignments within(Scope theirs, Ledger seen) {
    return new Assignments(seen, theirs, log, clock, chains, audit);
  }

  /** A record that was sent, and how far the log must be read for it to show. */
  public record Sent(TopicAssignment record, Map<String, Long> offsets) {}

  private record Scene(Optional<PostKey> post, TopicsAnswer topics) {}

  /**
   * Says what a post is about, in place of whatever was said before.
   *
   * @param post its id or an alias
   * @param primaryTopic null to set labels only and leave the topic to the rules
   * @throws OutOfScopeException where there is no such post
   * @throws InvalidQueryException where no taxonomy in force has the topic or a label
   */
  public Sent assign(
      PostKey post,
      @Nullable String primaryTopic,
      List<String> labels,
      String by,
      @Nullable String reason) {
    Scene scene = look(post);
    PostKey own = found(post, scene);
    Optional<Taxonomy> known = scene.topics().nearest(chains.of(own.page()));
    if (primaryTopic != null && !primaryTopic.equals(Taxonomy.UNCLASSIFIED)) {
      known(
          "primaryTopic",
          primaryTopic,
          known.stream().flatMap(t -> t.topics().stream()).map(Taxonomy.Topic::id).toList());
    }
    if (labels.size() > MAX_LABELS) {
      throw new InvalidQueryException("labels", "labels may be at most " + MAX_LABELS);
    }
    List<String> knownLabels =
        known.stream().flatMap(t -> t.labels().stream()).map(Taxonomy.Label::id).toList();
    labels.forEach(label -> known("labels", label, knownLabels));
    return send(
        new TopicAssignment(
            own,
            primaryTopic,
            labels.stream().distinct().toList(),
            by,
            reason,
            clock.instant(),
            false));
  }

  /** Gives a post back to the rules; of one that nobody assigned nothing changes. */
  public Sent withdraw(PostKey post, String by, @Nullable String reason) {
    return send(
        new TopicAssignment(
            found(post, look(post)), null, List.of(), by, reason, clock.instant(), true));
  }

  private Scene look(PostKey post) {
    scope.check(post.page());
    return ledger
        .read(view -> new Scene(view.post(post).map(detail -> detail.row().key()), view.topics()))
        .answer();
  }

  private static PostKey found(PostKey asked, Scene scene) {
    return scene
        .post()
        .orElseThrow(() -> new OutOfScopeException("there is no post " + asked.text()));
  }

  private static void known(String parameter, String id, List<String> ids) {
    if (!ids.contains(id)) {
      throw new InvalidQueryException(
          parameter,
          ids.isEmpty()
              ? "no taxonomy in force has anything to choose from: publish one first, PUT"
                  + " /api/v1/taxonomy/{unit}"
              : "the taxonomy in force has no "
                  + id.replaceAll("\\p{Cntrl}+", " ")
                  + Nearest.hint(id, ids)
                  + "; see GET /api/v1/topics");
    }
  }

  private Sent send(TopicAssignment assignment) {
    RecordLog.Batch batch = log.begin();
    batch.add(
        assignment.topic(),
        assignment.key().getBytes(java.nio.charset.StandardCharsets.UTF_8),
        EventJson.encode(assignment));
    Map<String, Long> offsets = batch.finish();
    audit.write(
        assignment.by(),
        assignment.withdrawn() ? Deed.TOPIC_WITHDRAWN : Deed.TOPIC_ASSIGNED,
        assignment.post().text(),
        String.valueOf(assignment.primaryTopic()));
    return new Sent(assignment, offsets);
  }
}
