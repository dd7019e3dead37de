package org.viewledger.dashboard.pages.posts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.viewledger.contract.Taxonomy;
import org.viewledger.dashboard.pages.Telling;
import org.viewledger.dashboard.query.TopicTold;

/**
 * Why a post has its topic, and what else it could be.
 *
 * @param name of the topic
 * @param topicId its id, for its own page
 * @param lines who or what decided, and how near another topic came
 * @param phrases what speaks for the topic and for the second, most points first
 * @param likely the topics offered as buttons
 * @param others the rest, to be chosen from a list
 * @param byPerson whether a person's word stands, which can be taken back
 */
public record TopicCard(
    String name,
    String topicId,
    List<String> lines,
    List<Phrase> phrases,
    List<PostListPage.Option> likely,
    List<PostListPage.Option> others,
    boolean byPerson) {
  public TopicCard {
    lines = List.copyOf(lines);
    phrases = List.copyOf(phrases);
    likely = List.copyOf(likely);
    others = List.copyOf(others);
  }

  /** Words of the post that speak for a topic, and where they stand. */
  public record Phrase(String found, String rule, String place, String topic, String points) {}

  static TopicCard of(Telling telling, String topic, TopicTold told, List<String> candidates) {
    List<PostListPage.Option> options =
        candidates.stream()
            .map(id -> new PostListPage.Option(id, telling.topic(id), false))
            .toList();
    int buttons = Math.min(LikelyTopics.BUTTONS, options.size());
    return new TopicCard(
        telling.topic(topic),
        topic,
        lines(telling, told),
        phrases(telling, told),
        options.subList(0, buttons),
        options.subList(buttons, options.size()),
        told.person().isPresent());
  }

  private static List<String> lines(Telling telling, TopicTold told) {
    List<String> lines = new ArrayList<>();
    switch (told.source()) {
      case PERSON ->
          told.person()
              .ifPresent(
                  person ->
                      lines.add(
                          telling.say(
                              "post.topic.person",
                              person.by(),
                              telling.speech().at(person.recordedAt()),
                              person.reason().orElse(""))));
      case RULES ->
          told.rules()
              .ifPresent(rules -> lines.add(telling.say("post.topic.rules", decided(rules))));
      case NONE -> lines.add(telling.say("posts.topic.none"));
    }
    told.rules().ifPresent(rules -> second(telling, rules).ifPresent(lines::add));
    return lines;
  }

  /** The words that decided, each once. */
  private static String decided(TopicTold.ByRules rules) {
    return rules.evidence().stream()
        .filter(because -> because.topic().equals(rules.topic()))
        .map(because -> "“" + because.found() + "”")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> second(Telling telling, TopicTold.ByRules rules) {
    return rules
        .second()
        .map(
            second ->
                rules.topic().equals(Taxonomy.UNCLASSIFIED)
                    ? telling.say("posts.topic.nearest", telling.topic(second), rules.secondScore())
                    : telling.say(
                        rules.close() ? "posts.topic.close" : "posts.topic.second",
                        telling.topic(rules.topic()),
                        rules.score(),
                        telling.topic(second),
                        rules.secondScore()));
  }

  private static List<Phrase> phrases(Telling telling, TopicTold told) {
    return told.rules().map(TopicTold.ByRules::evidence).orElse(List.of()).stream()
        .map(
            because ->
                new Phrase(
                    because.found(),
                    because.rule(),
                    telling.speech().sayOr("posts.place." + because.place(), because.place()),
                    telling.topic(because.topic()),
                    String.valueOf(because.points())))
        .toList();
  }
}
