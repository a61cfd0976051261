package earshot.models;

import earshot.decoder.DecoderParameters;
import earshot.frontend.FrontEndParameters;
import java.util.List;

/**
 * Everything about a model that is not its network.
 *
 * @param format {@link #FORMAT}
 * @param name how it is called on the command line
 * @param description one sentence
 * @param labels what the outputs mean, in their order
 * @param frontEnd the front end with all its parameters
 * @param decoder how outputs become detections
 * @param training how and on what it was trained
 * @param tuning how the decoder's thresholds were chosen
 * @param results the figures that it reached, with the commands that printed them
 * @param licence of the model
 * @param attribution who is owed thanks for the recordings
 */
public record ModelCard(
    String format,
    String name,
    String description,
    List<String> labels,
    FrontEndParameters frontEnd,
    DecoderParameters decoder,
    TrainingNote training,
    TuningNote tuning,
    List<Result> results,
    String licence,
    List<String> attribution) {
  /** The only format so far. */
  public static final String FORMAT = "earshot-model-1";

  /** Copies the lists. */
  public ModelCard {
    labels = List.copyOf(labels);
    results = List.copyOf(results);
    attribution = List.copyOf(attribution);
  }

  /** The same with other settings of the decoder, and how they were chosen. */
  public ModelCard withDecoder(DecoderParameters other, TuningNote chosen) {
    return new ModelCard(
        format,
        name,
        description,
        labels,
        frontEnd,
        other,
        training,
        chosen,
        results,
        licence,
        attribution);
  }

  /**
   * How a model came about.
   *
   * @param command that made it
   * @param recipe the whole recipe, in words
   * @param data the recordings
   * @param seed of all chance
   * @param epochs passes that were made
   * @param minutes that it took
   * @param validationAccuracy of the network in floating point on the recordings that were held
   *     out, 0 to 1
   * @param quantisation what became of the weights, by layer
   */
  public record TrainingNote(
      String command,
      String recipe,
      List<String> data,
      long seed,
      int epochs,
      double minutes,
      double validationAccuracy,
      List<String> quantisation) {
    /** Copies the lists. */
    public TrainingNote {
      data = List.copyOf(data);
      quantisation = List.copyOf(quantisation);
    }
  }

  /**
   * A figure.
   *
   * @param figure what was measured and what came out, with its unit
   * @param command that printed it
   */
  public record Result(String figure, String command) {}
}
