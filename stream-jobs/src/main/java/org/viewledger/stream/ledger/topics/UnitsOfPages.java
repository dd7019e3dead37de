package org.viewledger.stream.ledger.topics;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.viewledger.contract.PageKey;

/**
 * The units that a page's posts take their topics from: its own first, then the one above, and so
 * on. A setting, not a record: another one re-classifies at the next start.
 *
 * @param chains by {@link PageKey#text()}
 * @param others for every page that is not named
 */
public record UnitsOfPages(Map<String, List<String>> chains, List<String> others)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  public UnitsOfPages {
    Map<String, List<String>> copy = new HashMap<>();
    chains.forEach((page, chain) -> copy.put(page, List.copyOf(chain)));
    chains = Map.copyOf(copy);
    others = List.copyOf(others);
  }

  /** All pages belong to one unit. */
  public static UnitsOfPages one(String unit) {
    return new UnitsOfPages(Map.of(), List.of(unit));
  }

  List<String> of(PageKey page) {
    return chains.getOrDefault(page.text(), others);
  }

  /** All units that any page takes its topics from. */
  Set<String> all() {
    Set<String> all = new TreeSet<>(others);
    chains.values().forEach(all::addAll);
    return all;
  }

  /** Equal for equal settings, in every process. */
  String description() {
    return new TreeMap<>(chains) + " " + others;
  }
}
