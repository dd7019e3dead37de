package org.viewledger.dashboard.warehouse;

import java.util.Map;

/** A statement and the values of its {@code {name:Type}} parameters, in ClickHouse's text form. */
public record Sql(String text, Map<String, String> parameters) {
  public Sql {
    parameters = Map.copyOf(parameters);
  }
}
