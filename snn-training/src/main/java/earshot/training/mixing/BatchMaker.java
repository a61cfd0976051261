package earshot.training.mixing;

import earshot.cochlea.EncoderParameters;
import earshot.cochlea.SpikeEncoder;
import earshot.decoder.Labels;
import earshot.spikes.SpikeFrame;
import earshot.training.data.Library;
import earshot.training.data.Recording;
import earshot.training.network.Batch;
import earshot.training.network.BatchLayout;
import earshot.training.network.SpikeTrain;
import earshot.training.network.Target;
import earshot.training.network.Workers;
import earshot.training.recipe.MixingParameters;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Mixes and encodes whole batches, sequences in parallel; what comes out depends on the seed alone.
 */
public final class BatchMaker {
  private final MixingParameters parameters;
  private final Workers workers;
  private final ThreadLocal<Hand> hands;
  private final HardNegatives hardNegatives = new HardNegatives();
  private final int padding;
  private final int shards;
  private final int channels;

  /** What one thread works with. */
  private record Hand(Mixer mixer, SpikeEncoder encoder, SpikeFrame frame) {}

  /**
   * Makes one.
   *
   * @param labels what the outputs mean
   * @param library what is mixed
   * @param parameters how
   * @param encoderParameters of the model's front end
   * @param bands of the model's cochlea
   * @param padding longest delay of the network
   * @param shards parts of a batch
   * @param workers do the work
   */
  public BatchMaker(
      Labels labels,
      Library library,
      MixingParameters parameters,
      EncoderParameters encoderParameters,
      int bands,
      int padding,
      int shards,
      Workers workers) {
    this.parameters = parameters;
    this.workers = workers;
    this.padding = padding;
    this.shards = shards;
    channels = encoderParameters.channels().count(bands);
    var noise = new NoiseMixer(library.noise(), parameters, bands);
    var streams = new StreamMixer(labels, library, noise, hardNegatives);
    hands =
        ThreadLocal.withInitial(
            () ->
                new Hand(
                    new Mixer(parameters, noise, streams, bands),
                    new SpikeEncoder(encoderParameters, bands),
                    new SpikeFrame(channels)));
  }

  /**
   * Mixes a batch.
   *
   * @param sequences what it is made of
   * @param seed of its chance
   */
  public Batch mix(List<Sequence> sequences, long seed) {
    int[] lengths = new int[sequences.size()];
    var chance = new SplittableRandom(seed);
    Arrays.setAll(lengths, i -> Mixer.steps(sequences.get(i), parameters, chance));
    var layout = new BatchLayout(lengths, padding, shards);
    var input = new SpikeTrain(channels);
    input.clear(layout.rows());
    Target[] targets = new Target[lengths.length];
    workers.run(
        lengths.length,
        i -> {
          Hand hand = hands.get();
          var random = new SplittableRandom(seed * 1_000_003L + i);
          targets[i] = hand.mixer().mix(sequences.get(i), lengths[i], random);
          hand.mixer().canvas().encode(hand.encoder(), hand.frame(), input, layout.start(i));
        });
    return new Batch(layout, input, Arrays.asList(targets));
  }

  /** What is heard again in the streams because it was answered falsely. */
  public HardNegatives hardNegatives() {
    return hardNegatives;
  }

  /** Encodes long recordings as they are, each from its beginning to its end. */
  public Batch whole(List<Recording> recordings) {
    return encode(
        recordings.stream().mapToInt(Mixer::wholeSteps).toArray(),
        recordings.stream().map(recording -> (Target) new Target.Clip(0)).toList(),
        (mixer, i) -> mixer.layWhole(recordings.get(i)));
  }

  /** Encodes clips as they are, with the tail behind them, for validation. */
  public Batch plain(List<Recording> clips, List<Integer> labels) {
    return encode(
        clips.stream().mapToInt(clip -> Mixer.plainSteps(clip, parameters)).toArray(),
        labels.stream().map(label -> (Target) new Target.Clip(label)).toList(),
        (mixer, i) -> mixer.layPlain(clips.get(i)));
  }

  /** Lays one sequence on the canvas of a mixer. */
  private interface Laying {
    void lay(Mixer mixer, int sequence);
  }

  private Batch encode(int[] lengths, List<Target> targets, Laying laying) {
    var layout = new BatchLayout(lengths, padding, shards);
    var input = new SpikeTrain(channels);
    input.clear(layout.rows());
    workers.run(
        lengths.length,
        i -> {
          Hand hand = hands.get();
          laying.lay(hand.mixer(), i);
          hand.mixer().canvas().encode(hand.encoder(), hand.frame(), input, layout.start(i));
        });
    return new Batch(layout, input, targets);
  }
}
