package earshot.listening;

import earshot.decoder.DecoderParameters;
import earshot.models.KeywordModel;
import earshot.runtime.Backend;
import earshot.spotting.KeywordSpotter;
import earshot.spotting.SpottingListener;

/**
 * What makes a spotter; immutable, so any number of streams may share it.
 *
 * @param model what training fixed
 * @param decoder thresholds and times, those of the card unless a person chose others
 * @param backend what runs the network
 */
public record SpotterSettings(KeywordModel model, DecoderParameters decoder, Backend backend) {
  /** With the decoder of the model's card. */
  public static SpotterSettings of(KeywordModel model, Backend backend) {
    return new SpotterSettings(model, model.card().decoder(), backend);
  }

  /** The same with one threshold for every keyword. */
  public SpotterSettings withThreshold(double threshold) {
    return new SpotterSettings(model, decoder.withThreshold(threshold), backend);
  }

  /** The name by which events and reports call the model. */
  public String modelName() {
    return model.card().name();
  }

  /** What runs the network, by the name that events and reports give it. */
  public String backendName() {
    return model.network().runsOn(backend);
  }

  /**
   * Makes a spotter that has heard nothing.
   *
   * @throws IllegalArgumentException if the network breaks a limit of the backend; the message
   *     names both numbers
   */
  public KeywordSpotter spotter(SpottingListener listener) {
    return new KeywordSpotter(model, decoder, model.network().run(backend), listener);
  }
}
