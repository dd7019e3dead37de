package org.viewledger.dashboard.reports.rules;

/**
 * What stands below a line of the head: signs ({@code *}, {@code -----}) or a drawn rule.
 *
 * @param text the signs, empty for a rule
 * @param rule the rule's length as a share of the line above it, ignored where there are signs
 */
public record Mark(String text, Span rule) {
  public boolean isRule() {
    return text.isEmpty();
  }
}
