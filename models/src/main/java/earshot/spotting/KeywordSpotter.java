package earshot.spotting;

import earshot.decoder.DecoderParameters;
import earshot.decoder.KeywordScorer;
import earshot.decoder.KeywordTrigger;
import earshot.frontend.FrontEnd;
import earshot.lowpower.LowPowerBackend;
import earshot.models.KeywordModel;
import earshot.models.ModelCatalogue;
import earshot.runtime.Backend;
import earshot.runtime.SpikingNetwork;
import earshot.spikes.SpikeFrame;
import earshot.spikes.SpikeSink;
import java.io.IOException;
import java.util.function.Consumer;

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
  private Consumer<Detection> onDetection = detection -> {};

  /**
   * A spotter that has heard nothing, on the emulated chip.
   *
   * @param model the name of a bundled model, or a model's folder
   * @throws IOException if there is none, or it cannot be used; the message is a sentence
   */
  public static KeywordSpotter load(String model) throws IOException {
    return new KeywordSpotter(
        ModelCatalogue.open(model), new LowPowerBackend(), new SpottingListener() {});
  }

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
   * Tells of every detection from now on, beside the listener that it was made with.
   *
   * @param told called on the thread that calls {@code hear}, before that returns
   * @return this spotter
   */
  public KeywordSpotter onDetection(Consumer<Detection> told) {
    onDetection = told;
    return this;
  }

  /** The rate at which it wants its samples. */
  public double sampleRateHz() {
    return frontEnd.sampleRateHz();
  }

  /**
   * Hears a block.
   *
   * @param samples mono, -1 to 1, at {@link #sampleRateHz()}
   * @param length how many, from index 0
   */
  public void hear(float[] samples, int length) {
    hear(samples, 0, length);
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

  /**
   * Takes the spikes of one step from elsewhere instead of sound: a recording of spikes, or another
   * front end with the same channels. A stream is heard either as sound or as spikes.
   *
   * @param frame as many channels as the front end has, and the index of the step
   */
  public void step(SpikeFrame frame) {
    network.step(frame);
    scorer.step(network);
    int label = trigger.step(scorer);
    listener.stepped(this, frame);
    if (label != KeywordTrigger.NONE) {
      long sample = (frame.step() + 1) * frontEnd.samplesPerStep();
      var detection =
          new Detection(
              model.labels().name(label),
              scorer.score(label),
              sample,
              sample / frontEnd.sampleRateHz());
      listener.detected(detection);
      onDetection.accept(detection);
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
