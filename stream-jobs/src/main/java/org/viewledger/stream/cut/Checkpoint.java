package org.viewledger.stream.cut;

import java.util.Map;

/**
 * A retained checkpoint of the job that can be read whole.
 *
 * @param cut the number of the cut that its completion stands for
 * @param path where it lies, as Flink wants it
 * @param offsets the offsets next to read
 * @param newestCut the newest cut with anything in it that this checkpoint knows of; 0 for none
 */
public record Checkpoint(Cut cut, String path, Map<String, Long> offsets, long newestCut) {
  public Checkpoint {
    offsets = Map.copyOf(offsets);
  }
}
