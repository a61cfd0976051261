package earshot.spotting;

import earshot.spikes.SpikeFrame;

/** Hears what a spotter does; called on the spotter's thread, so it must be quick. */
public interface SpottingListener {
  /**
   * A step was taken.
   *
   * @param spotter whose network and scores may be read until this call returns
   * @param input the spikes that went in, valid until this call returns
   */
  default void stepped(KeywordSpotter spotter, SpikeFrame input) {}

  /** A keyword was found. */
  default void detected(Detection detection) {}
}
