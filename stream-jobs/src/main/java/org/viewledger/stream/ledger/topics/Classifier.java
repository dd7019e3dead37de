package org.viewledger.stream.ledger.topics;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.viewledger.contract.PageKey;
import org.viewledger.contract.PostKey;
import org.viewledger.contract.Taxonomy;
import org.viewledger.stream.ledger.accounts.Facts;
import org.viewledger.stream.ledger.accounts.PostFact;
import org.viewledger.stream.rows.TableRow;
import org.viewledger.topics.PostText;
import org.viewledger.topics.Verdict;

/**
 * Decides on the topic of every id of a post from its words: when they change and when other rules
 * come into force. The same facts and taxonomies in any order come to the same decision.
 */
public final class Classifier {
  private final TaxonomiesInForce taxonomies;

  public Classifier(TaxonomiesInForce taxonomies) {
    this.taxonomies = taxonomies;
  }

  /**
   * Where the classifier puts what it gives out.
   *
   * @param rows what was made of words that were not decided on by these rules before
   * @param decisions for the post ledger, where the topic has changed
   */
  public record Out(Consumer<TableRow> rows, Consumer<PostFact> decisions) {}

  /** The state after some facts of an id; null stands for one without any. */
  public byte @Nullable [] apply(
      String key, byte @Nullable [] state, List<PostFact> facts, Out out) {
    WordsAccount account = WordsAccount.of(state);
    PostText before = account.text();
    facts.forEach(fact -> Facts.read(fact.fact(), account));
    PostText text = account.text();
    PostKey post = post(key);
    Rules rules = rules(post.page(), text);
    if (mark(rules) != account.mark() || !text.equals(before)) {
      decide(post, account, text, rules, out);
    }
    return account.toBytes();
  }

  /** The state after other rules may have come into force: the same array where none have. */
  public byte @Nullable [] review(String key, byte[] state, Out out) {
    PostKey post = post(key);
    if (mark(taxonomies.of(post.page())) == WordsAccount.mark(state)) {
      return state;
    }
    WordsAccount account = WordsAccount.of(state);
    PostText text = account.text();
    Rules rules = rules(post.page(), text);
    if (mark(rules) == account.mark()) {
      return state;
    }
    decide(post, account, text, rules, out);
    return account.toBytes();
  }

  /** Words that are none are nobody's to decide on. */
  private @Nullable Rules rules(PageKey page, PostText text) {
    return text.isEmpty() ? null : taxonomies.of(page);
  }

  private static void decide(
      PostKey post, WordsAccount account, PostText text, @Nullable Rules rules, Out out) {
    String topic = Taxonomy.UNCLASSIFIED;
    if (rules != null) {
      Verdict verdict = rules.matcher().match(text);
      topic = verdict.topic();
      out.rows().accept(ClassificationRow.of(post, text, rules, verdict));
    }
    if (!topic.equals(account.topic())) {
      out.decisions().accept(Facts.decision(post.text(), topic));
    }
    account.decided(mark(rules), topic);
  }

  private static long mark(@Nullable Rules rules) {
    return rules == null ? Rules.NONE : rules.mark();
  }

  private static PostKey post(String key) {
    return PostKey.parse(key).orElseThrow(() -> new IllegalStateException("no post key: " + key));
  }
}
