package earshot.window.live;

import earshot.decoder.Labels;
import earshot.frontend.ChannelKind;
import earshot.frontend.FrontEnd;
import earshot.models.KeywordModel;
import earshot.models.ModelNetwork;
import java.util.List;

/**
 * How wide a history is: what is known before anything was heard.
 *
 * @param channelKinds channels of the spike frames, by kind
 * @param centresHz centre of each band, the lowest first (bands)
 * @param hidden names and sizes of the hidden layers
 * @param answers what hidden neurons answer with
 * @param labels what the outputs mean
 * @param sampleRateHz of the sound
 * @param samplesPerStep samples in a step
 * @param weights of the network that are not 0
 */
public record HistoryShape(
    List<ChannelKind> channelKinds,
    double[] centresHz,
    List<Population> hidden,
    Answers answers,
    Labels labels,
    double sampleRateHz,
    int samplesPerStep,
    long weights) {

  /** Copies the lists. */
  public HistoryShape {
    channelKinds = List.copyOf(channelKinds);
    hidden = List.copyOf(hidden);
  }

  /** What hidden neurons answer with. */
  public enum Answers {
    /** Spikes, each at its moment. */
    SPIKES,
    /** A number at every step, as ordinary neurons do. */
    NUMBERS
  }

  /**
   * A hidden layer.
   *
   * @param name as in the description
   * @param neurons how many
   */
  public record Population(String name, int neurons) {}

  /** The shape of what a model does. */
  public static HistoryShape of(KeywordModel model) {
    FrontEnd frontEnd = model.card().frontEnd().create();
    double[] centresHz = new double[frontEnd.bands()];
    for (int band = 0; band < centresHz.length; band++) {
      centresHz[band] = frontEnd.centreHz(band);
    }
    return new HistoryShape(
        frontEnd.channelKinds(),
        centresHz,
        model.network().hidden().stream().map(HistoryShape::population).toList(),
        model.network() instanceof ModelNetwork.Dense ? Answers.NUMBERS : Answers.SPIKES,
        model.labels(),
        frontEnd.sampleRateHz(),
        frontEnd.samplesPerStep(),
        weights(model.network()));
  }

  private static long weights(ModelNetwork network) {
    if (network instanceof ModelNetwork.Spiking spiking) {
      return spiking.description().nonZeroWeights();
    }
    return ((ModelNetwork.Dense) network).description().parameters();
  }

  private static Population population(ModelNetwork.Population layer) {
    return new Population(layer.name(), layer.neurons());
  }

  /** Channels of the spike frames. */
  public int inputs() {
    return channelKinds.stream().mapToInt(ChannelKind::channels).sum();
  }

  /** Bands of the filterbank. */
  public int bands() {
    return centresHz.length;
  }

  /** Different levels that the bands have: fewer than bands where neighbours are joined. */
  public int levels() {
    return Math.min(bands(), channelKinds.get(0).channels());
  }

  /** Neurons of all hidden layers. */
  public int hiddenNeurons() {
    return hidden.stream().mapToInt(Population::neurons).sum();
  }

  /** The time step. */
  public double stepSeconds() {
    return samplesPerStep / sampleRateHz;
  }

  /** Steps in a second, rounded. */
  public int stepsPerSecond() {
    return Math.max(1, (int) Math.rint(sampleRateHz / samplesPerStep));
  }
}
