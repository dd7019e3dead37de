package org.viewledger.bench.section;

/** A part of a bench. */
public interface Section {

  /** Its name for {@code --only}, in the file of results and in the report. */
  String name();

  /** Measures, adding to the results as it goes. */
  void run(Bench bench) throws Exception;
}
