package org.viewledger.ingest.facebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.viewledger.ingest.facebook.FacebookQuestion.Place;
import org.viewledger.ingest.http.Outcome;
import org.viewledger.ingest.http.RefusedException;
import org.viewledger.ingest.poll.KnownPost;

/** Reads counts of many posts; learns what the Page does not have and asks for the rest. */
final class FacebookCounts {
  private static final Logger LOG = LoggerFactory.getLogger(FacebookCounts.class);
  private static final int TRIES = 3;

  private final String pageId;
  private final FacebookRequests requests;
  private final FacebookLine line;
  private final FacebookChoice choice;

  /** One post on its way: what was asked and answered, and the counts. */
  private static final class Answered {
    private final Set<FacebookItem> items = EnumSet.noneOf(FacebookItem.class);
    private final Map<FacebookItem, Long> counts = new EnumMap<>(FacebookItem.class);
    private boolean gone;
  }

  FacebookCounts(
      String pageId, FacebookRequests requests, FacebookLine line, FacebookChoice choice) {
    this.pageId = pageId;
    this.requests = requests;
    this.line = line;
    this.choice = choice;
  }

  /** By post id; posts that are gone are not there. */
  Map<String, Map<FacebookItem, Long>> read(List<KnownPost> posts, Instant now)
      throws RefusedException, InterruptedException {
    Map<KnownPost, Answered> answers = new LinkedHashMap<>();
    posts.forEach(post -> answers.put(post, new Answered()));
    List<FacebookQuestion> left = questions(answers, now);
    for (int tries = 0; tries < TRIES && !left.isEmpty(); ) {
      String before = choice.memory();
      for (int from = 0; from < left.size(); from += FacebookRequests.BATCH) {
        int to = Math.min(left.size(), from + FacebookRequests.BATCH);
        askOnce(left.subList(from, to), answers, now);
      }
      left = questions(answers, now);
      // To have learnt something is progress, and ends with the items.
      tries += choice.memory().equals(before) ? 1 : 0;
    }
    if (!left.isEmpty()) {
      throw new RefusedException(
          Outcome.TRANSIENT, left.size() + " questions of a batch were not answered");
    }
    Map<String, Map<FacebookItem, Long>> counts = new LinkedHashMap<>();
    answers.forEach(
        (post, answered) -> {
          if (!answered.gone) {
            counts.put(post.id(), answered.counts);
          }
        });
    return counts;
  }

  /** What is still to be asked, posts before videos. */
  private List<FacebookQuestion> questions(Map<KnownPost, Answered> answers, Instant now) {
    List<FacebookQuestion> questions = new ArrayList<>();
    for (Place place : Place.values()) {
      answers.forEach(
          (post, answered) -> {
            Set<FacebookItem> items = choice.items(post, now);
            items.removeIf(item -> !place.answers(item) || answered.items.contains(item));
            if (!items.isEmpty() && !answered.gone) {
              questions.add(new FacebookQuestion(post, place, items));
            }
          });
    }
    return questions;
  }

  private void askOnce(
      List<FacebookQuestion> questions, Map<KnownPost, Answered> answers, Instant now)
      throws RefusedException, InterruptedException {
    List<FacebookPayload.Element> elements =
        FacebookPayload.batch(line.ask(requests.counts(questions), now));
    for (int i = 0; i < Math.min(questions.size(), elements.size()); i++) {
      JsonNode body = elements.get(i).body();
      if (body == null) {
        continue; // out of time: asked again
      }
      FacebookQuestion question = questions.get(i);
      Answered answered = answers.getOrDefault(question.post(), new Answered());
      if (!body.has("error")) {
        take(question, FacebookPayload.counts(body, question), answered, now);
        continue;
      }
      RefusedException refusal =
          FacebookReplies.refused(elements.get(i).code(), body.path("error"), line.usage());
      switch (refusal.outcome()) {
        case MISSING -> {
          answered.gone |= question.place() == Place.POST;
          answered.items.addAll(question.items()); // a post may outlive its video
        }
        case BAD_METRIC, FORBIDDEN -> learn(question, now);
        case TRANSIENT -> {
          // asked again
        }
        default -> throw refusal;
      }
    }
  }

  private void take(
      FacebookQuestion question, Map<FacebookItem, Long> counts, Answered answered, Instant now) {
    answered.items.addAll(question.items());
    counts.forEach(
        (item, value) -> {
          answered.counts.put(item, value);
          choice.told(question.post(), item, now);
        });
  }

  /** Finds out which of the items it is, by halves, so that the rest is kept. */
  private void learn(FacebookQuestion question, Instant now)
      throws RefusedException, InterruptedException {
    if (question.items().stream().noneMatch(i -> choice.isRefused(question.kind(), i, now))) {
      probe(question, List.copyOf(question.items()), now);
    } // else another post of this batch has brought it to light already
  }

  private void probe(FacebookQuestion question, List<FacebookItem> suspects, Instant now)
      throws RefusedException, InterruptedException {
    if (isAnswered(question.about(suspects), now)) {
      return;
    }
    if (suspects.size() == 1) {
      choice.refuse(question.kind(), suspects.get(0), now);
      LOG.warn(
          "Page {} has no {} ({}): not asked for during the next {} days",
          pageId,
          suspects.get(0).field(),
          question.kind(),
          FacebookVerdicts.LASTS.toDays());
      return;
    }
    int middle = suspects.size() / 2;
    probe(question, suspects.subList(0, middle), now);
    probe(question, suspects.subList(middle, suspects.size()), now);
  }

  private boolean isAnswered(FacebookQuestion question, Instant now)
      throws RefusedException, InterruptedException {
    try {
      line.ask(requests.counts(question), now);
      return true;
    } catch (RefusedException e) {
      if (e.outcome() == Outcome.BAD_METRIC || e.outcome() == Outcome.FORBIDDEN) {
        return false;
      }
      throw e;
    }
  }
}
