package org.viewledger.local.parts;

/** One thing that runs while the system is up. */
public interface Part {
  /** How the log and an error name it. */
  String name();

  /**
   * Starts it; returns when the parts after it may use it.
   *
   * @throws StartRefusedException where a person can do something about it
   */
  void start() throws Exception;

  /** Stops it; called once after a start, whether that succeeded or not. */
  void stop() throws Exception;
}
