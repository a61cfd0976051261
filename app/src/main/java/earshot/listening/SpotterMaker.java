package earshot.listening;

import earshot.runtime.SpikingNetwork;
import earshot.spotting.KeywordSpotter;
import earshot.spotting.SpottingListener;
import java.util.function.Supplier;

/**
 * Makes spotters for many streams of the same settings. The network is mapped and quantised once,
 * for all of them; any thread may ask.
 */
public final class SpotterMaker {
  private final SpotterSettings settings;
  private final Supplier<SpikingNetwork> networks;
  private final double sampleRateHz;

  /**
   * Prepares what they share.
   *
   * @throws IllegalArgumentException if the network breaks a limit of the backend; the message
   *     names both numbers
   */
  public SpotterMaker(SpotterSettings settings) {
    this.settings = settings;
    networks = settings.model().network().prepare(settings.backend());
    sampleRateHz = settings.model().card().frontEnd().create().sampleRateHz();
  }

  /** What all of them are made of. */
  public SpotterSettings settings() {
    return settings;
  }

  /** The rate at which they want their samples. */
  public double sampleRateHz() {
    return sampleRateHz;
  }

  /** Makes a spotter that has heard nothing. */
  public KeywordSpotter spotter(SpottingListener listener) {
    return new KeywordSpotter(settings.model(), settings.decoder(), networks.get(), listener);
  }
}
