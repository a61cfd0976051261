package earshot.training.recipe;

import earshot.training.network.Optimiser;
import java.util.ArrayList;
import java.util.List;

/**
 * How it learns.
 *
 * @param epochs of the first cycle, how many; 0 where the start is to stay as it is
 * @param batch sequences in a batch
 * @param rate highest rate
 * @param lowestRate rate at the end of the cosine
 * @param warmUpSteps over which the rate rises
 * @param weightDecay of the weights
 * @param largestNorm to which a gradient is clipped
 * @param matrices how the weights of hidden layers learn
 * @param labelSmoothing of the clip loss
 * @param streamWeight of the stream loss against the clip loss
 * @param operationPrice loss added per million synaptic operations in a second of sound
 * @param quietOperationPrice the same of the steps at which no input has come for 0.16 s
 * @param restPrice gradient that pushes neurons that fire without input below their threshold
 * @param pruning weights that are taken away while it learns
 * @param roundedEpochs the last epochs, how many, in which it learns with the rounded weights that
 *     the chip will hold
 * @param averagedEpochs epochs over which the weights are averaged, exponentially; what is
 *     validated and written is the average. 0 for the last weights alone
 * @param distillation another network's share in what is wanted
 * @param seed of all chance
 * @param furtherCycles what follows when the cosine has ended: the rate rises again and falls once
 *     more
 * @param start a bundled model's name or a model's folder whose weights are those at the beginning;
 *     none for chance. Several are laid side by side, each as large as the recipe says: the network
 *     that learns has as many times the hidden neurons, and its outputs begin as the mean
 */
public record OptimiserParameters(
    int epochs,
    int batch,
    double rate,
    double lowestRate,
    int warmUpSteps,
    double weightDecay,
    double largestNorm,
    Optimiser.Matrices matrices,
    double labelSmoothing,
    double streamWeight,
    double operationPrice,
    double quietOperationPrice,
    double restPrice,
    Pruning pruning,
    int roundedEpochs,
    double averagedEpochs,
    Distillation distillation,
    long seed,
    List<Cycle> furtherCycles,
    List<String> start) {
  /** Copies the list and checks the average. */
  public OptimiserParameters {
    if (!(averagedEpochs >= 0 && averagedEpochs < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Weights are to be averaged over %s epochs; it must be 0 or more."
              .formatted(averagedEpochs));
    }
    furtherCycles = List.copyOf(furtherCycles);
    start = List.copyOf(start);
  }

  /** One cosine alone. */
  public OptimiserParameters(
      int epochs,
      int batch,
      double rate,
      double lowestRate,
      int warmUpSteps,
      double weightDecay,
      double largestNorm,
      double labelSmoothing,
      double streamWeight,
      double operationPrice,
      double restPrice,
      long seed) {
    this(
        epochs,
        batch,
        rate,
        lowestRate,
        warmUpSteps,
        weightDecay,
        largestNorm,
        Optimiser.Matrices.ADAM,
        labelSmoothing,
        streamWeight,
        operationPrice,
        0,
        restPrice,
        Pruning.NONE,
        0,
        0,
        Distillation.NONE,
        seed,
        List.of(),
        List.of());
  }

  /** All cosines, the first too. */
  public List<Cycle> cycles() {
    List<Cycle> all = new ArrayList<>();
    all.add(new Cycle(epochs, rate));
    all.addAll(furtherCycles);
    return all;
  }

  /** Epochs of all cycles. */
  public int allEpochs() {
    return cycles().stream().mapToInt(Cycle::epochs).sum();
  }

  /** Where another number of epochs is given, they are one cycle. */
  OptimiserParameters with(int otherEpochs, long otherSeed) {
    return new OptimiserParameters(
        otherEpochs,
        batch,
        rate,
        lowestRate,
        warmUpSteps,
        weightDecay,
        largestNorm,
        matrices,
        labelSmoothing,
        streamWeight,
        operationPrice,
        quietOperationPrice,
        restPrice,
        pruning,
        roundedEpochs,
        averagedEpochs,
        distillation,
        otherSeed,
        otherEpochs == epochs ? furtherCycles : List.of(),
        start);
  }

  /**
   * One fall of the rate.
   *
   * @param epochs over which it falls
   * @param rate from which it falls
   */
  public record Cycle(int epochs, double rate) {}

  /**
   * Weights that are taken away while the network learns.
   *
   * @param shares of the weights of each hidden layer, 0 to 1; empty for none
   * @param fromEpoch the first epoch, numbered from 1, in which some are
   * @param toEpoch the epoch from which on no more are
   */
  public record Pruning(List<Double> shares, int fromEpoch, int toEpoch) {
    /** Nothing is taken away. */
    public static final Pruning NONE = new Pruning(List.of(), 1, 1);

    /** Copies the list. */
    public Pruning {
      shares = List.copyOf(shares);
    }
  }

  /**
   * Learning from finished models too.
   *
   * @param teachers bundled models' names or models' folders; empty for none. What is wanted is the
   *     mean of their probabilities
   * @param share of the loss that is the teachers', 0 to 1
   */
  public record Distillation(List<String> teachers, double share) {
    /** No teacher. */
    public static final Distillation NONE = new Distillation(List.of(), 0);

    /** Copies the list and checks the share. */
    public Distillation {
      teachers = List.copyOf(teachers);
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "The share of the teachers in the loss is %s; it must be from 0 to 1."
                .formatted(share));
      }
    }

    /** Whether there is a teacher who is heard. */
    public boolean wanted() {
      return !teachers.isEmpty() && share > 0;
    }
  }
}
