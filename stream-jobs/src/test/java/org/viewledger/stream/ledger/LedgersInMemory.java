package org.viewledger.stream.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.Event;
import org.viewledger.contract.EventJson;
import org.viewledger.contract.MetricCatalogue;
import org.viewledger.stream.ledger.accounts.BookTransfer;
import org.viewledger.stream.ledger.accounts.Claims;
import org.viewledger.stream.ledger.accounts.Decoder;
import org.viewledger.stream.ledger.accounts.KeyedLedger;
import org.viewledger.stream.ledger.accounts.PostFact;
import org.viewledger.stream.ledger.accounts.PostLedger;
import org.viewledger.stream.ledger.accounts.SharedPostLedger;
import org.viewledger.stream.ledger.accounts.TopicLedger;
import org.viewledger.stream.ledger.rules.Days;
import org.viewledger.stream.ledger.tables.TopicChange;
import org.viewledger.stream.ledger.tables.TopicChanges;
import org.viewledger.stream.ledger.topics.Classifier;
import org.viewledger.stream.ledger.topics.TaxonomiesInForce;
import org.viewledger.stream.records.ConsumedRecord;
import org.viewledger.stream.rows.TableRow;

/**
 * The ledgers wired as the job wires them, without Flink: fast enough for thousands of histories.
 */
final class LedgersInMemory {
  private static final MetricCatalogue CATALOGUE = MetricCatalogue.standard();

  private final Random random;
  private final Decoder decoder;
  private final Claims claims;
  private final Map<String, byte[]> claimsState = new HashMap<>();
  private final Ledger<PostFact> posts;
  private final Ledger<BookTransfer> shared;
  private final Ledger<TopicChange> topics = new Ledger<>(new TopicLedger(), TopicChange::key);
  private final TaxonomiesInForce taxonomies = new TaxonomiesInForce(History.units());
  private final Classifier classifier = new Classifier(taxonomies);
  private final Map<String, byte[]> words = new HashMap<>();
  private final Map<String, List<PostFact>> texts = new HashMap<>();
  private long walked = taxonomies.mark();

  LedgersInMemory(Days days, Random random) {
    this.random = random;
    this.decoder = new Decoder(days, CATALOGUE);
    this.claims = new Claims(days, CATALOGUE);
    this.posts = new Ledger<>(new PostLedger(days, CATALOGUE), PostFact::key);
    this.shared = new Ledger<>(new SharedPostLedger(days, CATALOGUE), BookTransfer::key);
  }

  void add(Event event, long offset) {
    long appendedAt = event.recordedAt().toEpochMilli();
    ConsumedRecord record =
        new ConsumedRecord(event.topic(), 0, offset, appendedAt, EventJson.encode(event));
    Decoder.Decoded decoded = decoder.decode(record);
    if (decoded.deadLetter() != null) {
      throw new IllegalStateException(decoded.deadLetter().detail());
    }
    decoded.facts().forEach(posts::add);
    for (PostFact text : decoded.texts()) {
      texts.computeIfAbsent(text.key(), any -> new ArrayList<>()).add(text);
    }
    if (decoded.taxonomy() != null) {
      taxonomies.offer(decoded.taxonomy());
    }
    for (PostFact fact : decoded.claims()) {
      Claims.Change change = claims.apply(claimsState.get(fact.key()), fact);
      keep(claimsState, fact.key(), change.state());
      change.claims().forEach(posts::add);
    }
    if (random.nextInt(4) == 0) {
      posts.applyHeld();
    }
  }

  /** What a checkpoint gives out. No key may occur in it twice. */
  List<TableRow> checkpoint() {
    List<TableRow> rows = new ArrayList<>();
    TopicChanges changes = new TopicChanges();
    classify(rows);
    posts.settle(new KeyedLedger.Out(rows::add, changes, shared::add));
    changes.drainTo(topics::add);
    if (random.nextBoolean()) {
      topics.applyHeld();
      shared.applyHeld();
    }
    shared.settle(new KeyedLedger.Out(rows::add, changes, any -> unexpected()));
    changes.drainTo(topics::add);
    topics.settle(new KeyedLedger.Out(rows::add, changes, any -> unexpected()));
    Set<Object> keys = new HashSet<>();
    for (TableRow row : rows) {
      if (!keys.add(List.of(row.table(), RowReader.key(row)))) {
        throw new IllegalStateException("twice in one cut: " + RowReader.row(row));
      }
    }
    return rows;
  }

  private void classify(List<TableRow> rows) {
    Classifier.Out out = new Classifier.Out(rows::add, posts::add);
    texts.forEach(
        (key, facts) -> keep(words, key, classifier.apply(key, words.get(key), facts, out)));
    texts.clear();
    if (walked != taxonomies.mark()) {
      walked = taxonomies.mark();
      for (String key : List.copyOf(words.keySet())) {
        keep(words, key, classifier.review(key, words.getOrDefault(key, new byte[0]), out));
      }
    }
  }

  /** How many keys hold any state. */
  int accounts() {
    return posts.state.size() + shared.state.size() + topics.state.size() + claimsState.size();
  }

  private static void unexpected() {
    throw new IllegalStateException("only the first ledger hands books over");
  }

  private static void keep(Map<String, byte[]> states, String key, byte @Nullable [] state) {
    if (state == null) {
      states.remove(key);
    } else {
      states.put(key, state);
    }
  }

  /** One ledger with its state; its facts come in any order of keys. */
  private static final class Ledger<F> {
    private final KeyedLedger<F> ledger;
    private final Function<F, String> key;
    private final Map<String, byte[]> state = new HashMap<>();
    private final Map<String, byte @Nullable []> before = new HashMap<>();
    private final Map<String, List<F>> held = new HashMap<>();

    Ledger(KeyedLedger<F> ledger, Function<F, String> key) {
      this.ledger = ledger;
      this.key = key;
    }

    void add(F fact) {
      held.computeIfAbsent(key.apply(fact), any -> new ArrayList<>()).add(fact);
    }

    void applyHeld() {
      held.forEach(
          (key, facts) -> {
            if (!before.containsKey(key)) {
              before.put(key, state.get(key)); // null too: it had none
            }
            keep(state, key, ledger.apply(key, state.get(key), facts));
          });
      held.clear();
    }

    void settle(KeyedLedger.Out out) {
      Set<String> keys = new HashSet<>(held.keySet());
      keys.addAll(before.keySet());
      for (String key : keys) {
        byte[] now = state.get(key);
        byte[] old = before.containsKey(key) ? before.get(key) : now;
        keep(state, key, ledger.settle(key, old, now, held.getOrDefault(key, List.of()), out));
      }
      held.clear();
      before.clear();
    }
  }
}
