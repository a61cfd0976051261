package earshot.training.recipe;

import earshot.decoder.DecoderParameters;
import earshot.frontend.GammatoneParameters;
import earshot.training.network.Optimiser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Every choice that makes a model, and the seed. Folders are relative to the folder of recordings
 * that is given to the trainer.
 *
 * @param name of the model
 * @param description one sentence for the card
 * @param profile limits of the chip that it must keep
 * @param keywords folders that are keywords; where empty, every folder is
 * @param moreKeywordFolders further folders that hold a folder per keyword
 * @param unknownGroups other recordings without a keyword
 * @param noiseFolders folders of recordings without speech
 * @param noiseHeldOut how the names of noise begin that is not learnt; empty where all is
 * @param roomsFolder impulse responses; empty for none
 * @param validationFolder labelled clips; empty to hold out a tenth of the speakers
 * @param roomShare share of the recordings that are also heard in a room
 * @param frontEnd the front end
 * @param network sizes and time constants
 * @param epoch what an epoch is made of
 * @param mixing how sequences are mixed
 * @param optimiser how it learns
 * @param decoder of the model
 * @param licence of the model
 * @param attribution who is owed thanks
 */
public record Recipe(
    String name,
    String description,
    String profile,
    List<String> keywords,
    List<String> moreKeywordFolders,
    List<UnknownGroup> unknownGroups,
    List<String> noiseFolders,
    String noiseHeldOut,
    String roomsFolder,
    String validationFolder,
    double roomShare,
    GammatoneParameters frontEnd,
    NetworkParameters network,
    EpochParameters epoch,
    MixingParameters mixing,
    OptimiserParameters optimiser,
    DecoderSettings decoder,
    String licence,
    List<String> attribution) {
  /** Copies the lists. */
  public Recipe {
    keywords = List.copyOf(keywords);
    moreKeywordFolders = List.copyOf(moreKeywordFolders);
    unknownGroups = List.copyOf(unknownGroups);
    noiseFolders = List.copyOf(noiseFolders);
    attribution = List.copyOf(attribution);
  }

  /** The same with other epochs or another seed, where they are given. */
  public Recipe with(OptionalInt epochs, OptionalLong seed) {
    return new Recipe(
        name,
        description,
        profile,
        keywords,
        moreKeywordFolders,
        unknownGroups,
        noiseFolders,
        noiseHeldOut,
        roomsFolder,
        validationFolder,
        roomShare,
        frontEnd,
        network,
        epoch,
        mixing,
        optimiser.with(epochs.orElse(optimiser.epochs()), seed.orElse(optimiser.seed())),
        decoder,
        licence,
        attribution);
  }

  /** The same with another network. */
  public Recipe with(NetworkParameters otherNetwork) {
    return new Recipe(
        name,
        description,
        profile,
        keywords,
        moreKeywordFolders,
        unknownGroups,
        noiseFolders,
        noiseHeldOut,
        roomsFolder,
        validationFolder,
        roomShare,
        frontEnd,
        otherNetwork,
        epoch,
        mixing,
        optimiser,
        decoder,
        licence,
        attribution);
  }

  /** A text that was given, or nothing where it is empty. */
  public static Optional<String> given(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /**
   * Recordings of one kind in which no keyword is spoken, at any depth below a folder.
   *
   * @param folder where they lie
   * @param clips of them in an epoch
   * @param keywords whether a keyword may be spoken in it after all
   */
  public record UnknownGroup(String folder, int clips, Keywords keywords) {}

  /** Whether keywords occur in recordings that count as having none. */
  public enum Keywords {
    /** Never, so whatever is answered there is a false accept, and is learnt from. */
    NONE,
    /** Now and then, so what is answered there proves nothing. */
    FEW
  }

  /**
   * How it learns.
   *
   * @param epochs of the first cycle, how many
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
   * @param restPrice gradient that pushes neurons that fire without input below their threshold
   * @param pruning weights that are taken away while it learns
   * @param roundedEpochs the last epochs, how many, in which it learns with the rounded weights
   *     that the chip will hold
   * @param distillation another network's share in what is wanted
   * @param seed of all chance
   * @param furtherCycles what follows when the cosine has ended: the rate rises again and falls
   *     once more
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
      double restPrice,
      Pruning pruning,
      int roundedEpochs,
      Distillation distillation,
      long seed,
      List<Cycle> furtherCycles) {
    /** Copies the list. */
    public OptimiserParameters {
      furtherCycles = List.copyOf(furtherCycles);
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
          restPrice,
          Pruning.NONE,
          0,
          Distillation.NONE,
          seed,
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
          restPrice,
          pruning,
          roundedEpochs,
          distillation,
          otherSeed,
          otherEpochs == epochs ? furtherCycles : List.of());
    }
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
   * Learning from a finished model too.
   *
   * @param teacher a bundled model's name or a model's folder; empty for none
   * @param share of the loss that is the teacher's, 0 to 1
   */
  public record Distillation(String teacher, double share) {
    /** No teacher. */
    public static final Distillation NONE = new Distillation("", 0);

    /** Checks the share. */
    public Distillation {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "The teacher's share of the loss is %s; it must be from 0 to 1.".formatted(share));
      }
    }

    /** Whether there is a teacher. */
    public boolean wanted() {
      return !teacher.isEmpty() && share > 0;
    }
  }

  /**
   * Decoder of the model; every keyword gets the same settings.
   *
   * @param unknownOffset what is added to the output of _unknown_ when the network is written, in
   *     natural logarithms of odds; see decision 87
   * @param threshold of every keyword
   * @param refractorySeconds of every keyword
   * @param confirmSteps as in the decoder
   * @param rearmShare as in the decoder
   * @param clipRule as in the decoder
   */
  public record DecoderSettings(
      double unknownOffset,
      double threshold,
      double refractorySeconds,
      int confirmSteps,
      double rearmShare,
      DecoderParameters.ClipRule clipRule) {}
}
