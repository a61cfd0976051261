package earshot.window.live;

import earshot.listening.EarListener;
import earshot.spikes.SpikeFrame;
import earshot.spotting.Detection;
import earshot.spotting.KeywordSpotter;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The last minute of one session, step by step: written by the ear, read by whoever draws. The
 * writer never waits and allocates nothing; it publishes a counter, and everything below the
 * counter is complete. A step is published when the next one comes, so that its detection belongs
 * to it.
 *
 * <p>Readers ask only for steps from {@link #oldest()} to {@link #steps()} - 1. The rings hold
 * {@link #MARGIN_STEPS} more than that, so that the writer may go on meanwhile.
 */
public final class LiveHistory implements EarListener {
  /** No label fired. */
  public static final int NONE = -1;

  /** How far the writer may get ahead of a reader that looks at the oldest step. */
  static final int MARGIN_STEPS = 500;

  private final HistoryShape shape;
  private final int capacity;
  private final int inputs;
  private final float[] lowest; // (capacity)
  private final float[] highest; // (capacity)
  private final float[] levels; // (capacity, bands)
  private final byte[] input; // (capacity, inputs)
  private final List<byte[]> hidden; // by layer (capacity, neurons)
  private final float[] scores; // (capacity, labels)
  private final float[] thresholds; // (capacity, labels)
  private final byte[] fired; // (capacity), label + 1
  private final CostHistory costs;
  private final Queue<Detection> detections = new ConcurrentLinkedQueue<>();
  private long samples;
  private long writing = -1;
  private volatile long published;

  /**
   * Makes an empty history.
   *
   * @param shape how wide
   * @param seconds how long
   */
  public LiveHistory(HistoryShape shape, double seconds) {
    this.shape = shape;
    capacity = (int) Math.ceil(seconds / shape.stepSeconds()) + MARGIN_STEPS;
    inputs = shape.inputs();
    lowest = new float[capacity];
    highest = new float[capacity];
    levels = new float[capacity * shape.bands()];
    input = new byte[capacity * inputs];
    hidden = shape.hidden().stream().map(p -> new byte[capacity * p.neurons()]).toList();
    scores = new float[capacity * shape.labels().count()];
    thresholds = new float[capacity * shape.labels().count()];
    fired = new byte[capacity];
    costs = new CostHistory(shape, capacity);
  }

  @Override
  public void heard(float[] block, int length) {
    costs.blockBegins();
    for (int i = 0; i < length; i++, samples++) {
      int slot = slot(samples / shape.samplesPerStep());
      boolean first = samples % shape.samplesPerStep() == 0;
      lowest[slot] = first ? block[i] : Math.min(lowest[slot], block[i]);
      highest[slot] = first ? block[i] : Math.max(highest[slot], block[i]);
    }
  }

  @Override
  public void stepped(KeywordSpotter spotter, SpikeFrame frame) {
    published = frame.step();
    writing = frame.step();
    int slot = slot(writing);
    fired[slot] = 0;
    copyFrontEnd(spotter, frame, slot);
    copyNetwork(spotter, slot);
    costs.stepped(slot, spotter.network().counts());
  }

  private void copyFrontEnd(KeywordSpotter spotter, SpikeFrame frame, int slot) {
    for (int band = 0; band < shape.bands(); band++) {
      levels[slot * shape.bands() + band] = spotter.frontEnd().level(band);
    }
    for (int channel = 0; channel < inputs; channel++) {
      input[slot * inputs + channel] = (byte) frame.count(channel);
    }
  }

  private void copyNetwork(KeywordSpotter spotter, int slot) {
    for (int layer = 0; layer < hidden.size(); layer++) {
      byte[] spikes = hidden.get(layer);
      int neurons = shape.hidden().get(layer).neurons();
      for (int neuron = 0; neuron < neurons; neuron++) {
        spikes[slot * neurons + neuron] = (byte) spotter.network().spikes(layer, neuron);
      }
    }
    int labels = shape.labels().count();
    for (int label = 0; label < labels; label++) {
      scores[slot * labels + label] = spotter.scorer().score(label);
      thresholds[slot * labels + label] = spotter.trigger().threshold(label);
    }
  }

  @Override
  public void detected(Detection detection) {
    if (writing >= 0) {
      fired[slot(writing)] = (byte) (shape.labels().names().indexOf(detection.keyword()) + 1);
    }
    detections.add(detection);
  }

  private int slot(long step) {
    return (int) (step % capacity);
  }

  /** How wide it is. */
  public HistoryShape shape() {
    return shape;
  }

  /** How many steps are complete. */
  public long steps() {
    return published;
  }

  /** The first step that can still be read. */
  public long oldest() {
    return Math.max(0, published - (capacity - MARGIN_STEPS));
  }

  /** The next detection that nobody took yet. */
  public Optional<Detection> takeDetection() {
    return Optional.ofNullable(detections.poll());
  }

  /** The smallest sample of a step. */
  public float lowest(long step) {
    return lowest[slot(step)];
  }

  /** The largest sample of a step. */
  public float highest(long step) {
    return highest[slot(step)];
  }

  /** The level of a band, as in {@link earshot.frontend.FrontEnd#level}. */
  public float level(long step, int band) {
    return levels[slot(step) * shape.bands() + band];
  }

  /** Input spikes of a channel. */
  public int input(long step, int channel) {
    return input[slot(step) * inputs + channel];
  }

  /** Spikes of a hidden neuron. */
  public int hidden(int layer, long step, int neuron) {
    return hidden.get(layer)[slot(step) * shape.hidden().get(layer).neurons() + neuron];
  }

  /** The score of a label. */
  public float score(long step, int label) {
    return scores[slot(step) * shape.labels().count() + label];
  }

  /** The threshold of a label; 0 where it is no keyword. */
  public float threshold(long step, int label) {
    return thresholds[slot(step) * shape.labels().count() + label];
  }

  /** The label that fired in a step, or {@link #NONE}. */
  public int fired(long step) {
    return fired[slot(step)] - 1;
  }

  /** What the last complete second cost, or as much of it as there is. */
  public Optional<CostRates> costs() {
    long last = published - 1;
    long first = Math.max(oldest(), last - shape.stepsPerSecond());
    return last > first
        ? Optional.of(costs.between(slot(first), slot(last), last - first))
        : Optional.empty();
  }
}
