package earshot.training.recipe;

/**
 * What an epoch is made of.
 *
 * @param clipsPerKeyword clips of each keyword
 * @param unknownWords clips of single words that are no keyword, evenly by word
 * @param otherSounds crops of other recordings, evenly by folder
 * @param splices beginnings of one keyword with the end of another
 * @param silences stretches of noise
 * @param streams stretches of running sound
 */
public record EpochParameters(
    int clipsPerKeyword,
    int unknownWords,
    int otherSounds,
    int splices,
    int silences,
    int streams) {}
