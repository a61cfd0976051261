package earshot.training.recipe;

/**
 * What an epoch is made of.
 *
 * @param clipsPerKeyword clips of each keyword
 * @param unknownWords clips of the words that are no keyword and lie among the keywords, evenly by
 *     word
 * @param splices beginnings of one keyword with the end of another
 * @param silences stretches of noise
 * @param streams stretches of running sound
 * @param hardNegatives the most places without a keyword that were answered falsely and are heard
 *     again in the streams; 0 for none
 */
public record EpochParameters(
    int clipsPerKeyword,
    int unknownWords,
    int splices,
    int silences,
    int streams,
    int hardNegatives) {}
