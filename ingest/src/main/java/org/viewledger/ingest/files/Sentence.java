package org.viewledger.ingest.files;

/** The same thing said to a person in Vietnamese and in English. */
public record Sentence(String vi, String en) {
  static Sentence of(String vi, String en) {
    return new Sentence(vi, en);
  }
}
