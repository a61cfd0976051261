package earshot.training.recipe;

import earshot.decoder.DecoderParameters;
import earshot.frontend.GammatoneParameters;
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
   * Decoder of the model; every keyword gets the same settings.
   *
   * @param unknownOffset what is added to the output of _unknown_ when the network is written, in
   *     natural logarithms of odds; see decision 88
   * @param silenceOffset the same of _silence_
   * @param threshold of every keyword
   * @param refractorySeconds of every keyword
   * @param confirmSteps as in the decoder
   * @param rearmShare as in the decoder
   * @param clipRule as in the decoder
   */
  public record DecoderSettings(
      double unknownOffset,
      double silenceOffset,
      double threshold,
      double refractorySeconds,
      int confirmSteps,
      double rearmShare,
      DecoderParameters.ClipRule clipRule) {}
}
