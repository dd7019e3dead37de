package org.viewledger.stream.cut;

import java.util.EnumSet;
import java.util.Set;

/** Why a start builds everything anew from the log instead of going on from a checkpoint. */
public enum RebuildReason {
  /** Nothing was ever there. */
  FIRST_START("nothing was counted here before"),
  /** The rules or a setting have changed, the record has not: better rules. */
  ASKED_FOR("a rebuild was asked for"),
  /** Days have other midnights now. */
  OTHER_ZONE("the reporting zone has changed"),
  /** The log itself was rewritten. */
  PURGED("records were purged from the log"),
  NO_CHECKPOINT("there is no readable checkpoint of what ClickHouse holds"),
  /** Rows of that cut might never be written again by going on from an older state. */
  CHECKPOINT_BEHIND_CUT("ClickHouse holds a cut newer than the newest readable checkpoint"),
  CUT_UNFINISHED("a cut older than the checkpoint was begun and never completed"),
  CUT_LOST("the checkpoint knows of a cut that ClickHouse does not"),
  OTHER_WAREHOUSE("the checkpoint is of a start that ClickHouse knows nothing of"),
  ROWS_MISSING("ClickHouse lacks rows that a complete cut wrote"),
  LOG_TRUNCATED("Kafka's log ends before what was already counted"),
  LOG_REWRITTEN("Kafka's log holds other records where some were already counted"),
  LOG_MOVED_ON("Kafka's log begins after what was not counted yet");

  private static final Set<RebuildReason> RAW_ROWS_STAND =
      EnumSet.of(
          ASKED_FOR,
          OTHER_ZONE,
          NO_CHECKPOINT,
          CHECKPOINT_BEHIND_CUT,
          CUT_UNFINISHED,
          CUT_LOST,
          ROWS_MISSING);

  private static final Set<RebuildReason> FIGURES_STAND =
      EnumSet.of(
          ASKED_FOR,
          NO_CHECKPOINT,
          CHECKPOINT_BEHIND_CUT,
          LOG_TRUNCATED,
          LOG_REWRITTEN,
          LOG_MOVED_ON);

  private final String text;

  RebuildReason(String text) {
    this.text = text;
  }

  /** What is said to people. */
  public String text() {
    return text;
  }

  /**
   * Whether the raw rows in ClickHouse are still what the log says. Then they stay, and with them
   * the first cut of each, which closings and citations are pinned to; the replay writes them again
   * and changes nothing. Otherwise an offset may by now belong to another record, and they go.
   */
  boolean rawRowsStand() {
    return RAW_ROWS_STAND.contains(this);
  }

  /**
   * Whether the figures in ClickHouse are still what was known at their cut. Then they are shown
   * while everything is counted anew beside them. Not so where a zone's days would bear another's
   * name, where what was purged would go on being seen, and where ClickHouse itself has lost
   * something.
   */
  boolean figuresStand() {
    return FIGURES_STAND.contains(this);
  }
}
