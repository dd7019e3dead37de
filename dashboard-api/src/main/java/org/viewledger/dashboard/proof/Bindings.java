package org.viewledger.dashboard.proof;

import java.util.List;

/**
 * Takes the values of a statement and gives what stands for each in its text; the engine puts them
 * in, so that no value is ever read as SQL.
 */
public interface Bindings {
  /** A {@code String}. */
  String text(String value);

  /** An {@code Array(String)}. */
  String texts(List<String> values);

  /** An {@code Int64}. */
  String number(long value);

  /** An {@code Array(Int64)}. */
  String numbers(List<Long> values);
}
