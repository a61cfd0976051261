package earshot.spotting;

import earshot.decoder.DecoderParameters;
import earshot.decoder.KeywordScorer;
import earshot.decoder.KeywordTrigger;
import earshot.frontend.FrontEnd;
import earshot.models.KeywordModel;
import earshot.runtime.Backend;
import earshot.runtime.SpikingNetwork;
import earshot.spikes.SpikeFrame;
import earshot.spikes.SpikeSink;

/**
 * The whole path behind one method: a block of samples of any size goes in, steps and detections
 * come out through the listener. The state of one stream; belongs to one thread; allocates nothing
 * but the detections.
 */
public final class KeywordSpotter {
  private final KeywordModel model;
  private final FrontEnd frontEnd;
  private final SpikingNetwork network;
  private final KeywordScorer scorer;
  private final KeywordTrigger trigger;
  private final SpottingListener listener;
  private final SpikeSink sink = this::step;

  /**
   * Makes a spotter that has heard nothing.
   *
   * @param model what training fixed
   * @param backend what runs the network
   * @param listener hears steps and detections
   */
  public KeywordSpotter(KeywordModel model, Backend backend, SpottingListener listener) {
    this(model, model.card().decoder(), model.network().run(backend), listener);
  }

  /**
   * Makes a spotter with other decoder settings and a network that was made already.
   *
   * @param model what training fixed
   * @param decoder settings that replace those of the card
   * @param network of this model, in its initial state, used by nobody else
   * @param listener hears steps and detections
   */
  public KeywordSpotter(
      KeywordModel model,
      DecoderParameters decoder,
      SpikingNetwork network,
      SpottingListener listener) {
    this.model = model;
    this.network = network;
    this.listener = listener;
    double stepSeconds = model.network().stepSeconds();
    frontEnd = model.card().frontEnd().create();
    scorer = new KeywordScorer(model.labels(), decoder, stepSeconds);
    trigger = new KeywordTrigger(model.labels(), decoder, stepSeconds);
  }

  /**
   * Hears a block.
   *
   * @param samples mono, -1 to 1, at the rate of {@link #frontEnd()}
   * @param offset index of the first
   * @param length how many
   */
  public void hear(float[] samples, int offset, int length) {
    frontEnd.process(samples, offset, length, sink);
  }

  private void step(SpikeFrame frame) {
    network.step(frame);
    scorer.step(network);
    int label = trigger.step(scorer);
    listener.stepped(this, frame);
    if (label != KeywordTrigger.NONE) {
      long sample = (frame.step() + 1) * frontEnd.samplesPerStep();
      listener.detected(
          new Detection(
              model.labels().name(label),
              scorer.score(label),
              sample,
              sample / frontEnd.sampleRateHz()));
    }
  }

  /** What training fixed. */
  public KeywordModel model() {
    return model;
  }

  /** The front end, for its rate and its levels. */
  public FrontEnd frontEnd() {
    return frontEnd;
  }

  /** The running network, for its spikes and its counts. */
  public SpikingNetwork network() {
    return network;
  }

  /** The scores of the last step. */
  public KeywordScorer scorer() {
    return scorer;
  }

  /** The thresholds, which may be changed on the spotter's thread. */
  public KeywordTrigger trigger() {
    return trigger;
  }

  /** Forgets all that was heard. */
  public void reset() {
    frontEnd.reset();
    network.reset();
    scorer.reset();
    trigger.reset();
  }
}
