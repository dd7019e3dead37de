package org.viewledger.dashboard.pages.topics;

import java.util.ArrayList;
import java.util.List;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.pages.Frame;
import org.viewledger.dashboard.query.TopicTold;
import org.viewledger.dashboard.speech.Speech;
import org.viewledger.dashboard.tagging.TaxonomyDifference;
import org.viewledger.dashboard.tagging.TaxonomyDraft;

/** What changed in rules, and what rules make of a text, in words. */
final class RulesWords {
  private RulesWords() {}

  /** One line a change. */
  static List<String> changes(Speech speech, TaxonomyDraft before, TaxonomyDraft after) {
    List<String> lines = new ArrayList<>();
    for (TaxonomyDifference.Change change : TaxonomyDifference.between(before, after)) {
      lines.add(
          speech.say(
              "topics.diff." + change.kind() + '.' + change.how().id(),
              change.name(),
              topic(after, before, change.topic()),
              change.before(),
              change.after()));
    }
    return lines;
  }

  private static String topic(TaxonomyDraft after, TaxonomyDraft before, String id) {
    return java.util.stream.Stream.concat(after.topics().stream(), before.topics().stream())
        .filter(topic -> topic.id().equals(id))
        .map(Taxonomy.Topic::name)
        .findFirst()
        .orElse(id);
  }

  static RulesPage.Tried tried(
      Frame frame, TaxonomyDraft draft, String text, TopicTold.ByRules told) {
    String verdict =
        told.topic().equals(Taxonomy.UNCLASSIFIED)
            ? frame.say("topics.try.none")
            : told.second()
                .map(
                    second ->
                        frame.say(
                            "topics.try.two",
                            name(frame, draft, told.topic()),
                            told.score(),
                            name(frame, draft, second),
                            told.secondScore()))
                .orElseGet(
                    () ->
                        frame.say(
                            "topics.try.one", name(frame, draft, told.topic()), told.score()));
    return new RulesPage.Tried(text, verdict, phrases(frame, draft, told));
  }

  static List<RulesPage.Phrase> phrases(Frame frame, TaxonomyDraft draft, TopicTold.ByRules told) {
    return told.evidence().stream()
        .map(
            because ->
                new RulesPage.Phrase(
                    because.found(),
                    frame.speech().sayOr("posts.place." + because.place(), because.place()),
                    name(frame, draft, because.topic()),
                    String.valueOf(because.points())))
        .toList();
  }

  /** What a draft calls a topic. */
  static String name(Frame frame, TaxonomyDraft draft, String id) {
    return draft.topics().stream()
        .filter(topic -> topic.id().equals(id))
        .map(Taxonomy.Topic::name)
        .findFirst()
        .orElseGet(() -> frame.speech().sayOr("topic." + id, id));
  }

  /** The words on the version that stands. */
  static String version(Frame frame, Desk desk) {
    return desk.inForce()
        .map(
            taxonomy ->
                frame.say(
                    taxonomy.unit().equals(desk.unit())
                        ? "topics.rules.version"
                        : "topics.rules.inherited",
                    taxonomy.version(),
                    frame.speech().at(taxonomy.recordedAt()),
                    desk.units().getOrDefault(taxonomy.unit(), taxonomy.unit())))
        .orElseGet(() -> frame.say("topics.rules.noVersion"));
  }

  static List<RulesPage.Choice> units(Desk desk) {
    List<RulesPage.Choice> units = new ArrayList<>();
    desk.units()
        .forEach((id, name) -> units.add(new RulesPage.Choice(id, name, id.equals(desk.unit()))));
    return units;
  }

  static String done(Frame frame, String done) {
    return frame.speech().sayOr("topics.done." + done, "");
  }
}
