package org.viewledger.dashboard.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.viewledger.contract.PageKey;

/**
 * The units that a page's posts take their topics from: its own first, then the one above, and so
 * on; the nearest that has a taxonomy decides. A setting.
 *
 * @param pages by {@link PageKey#text()}
 * @param others for every page that is not named
 */
public record UnitChains(Map<String, List<String>> pages, List<String> others) {
  public UnitChains {
    Map<String, List<String>> copy = new HashMap<>();
    pages.forEach((page, chain) -> copy.put(page, List.copyOf(chain)));
    pages = Map.copyOf(copy);
    others = List.copyOf(others);
  }

  /** All pages belong to one unit. */
  public static UnitChains one(Unit unit) {
    return new UnitChains(Map.of(), List.of(unit.id()));
  }

  /** The units of a page, from its own upwards. */
  public List<String> of(PageKey page) {
    return pages.getOrDefault(page.text(), others);
  }

  /** All units that any page takes its topics from. */
  public Set<String> all() {
    Set<String> all = new TreeSet<>(others);
    pages.values().forEach(all::addAll);
    return all;
  }
}
