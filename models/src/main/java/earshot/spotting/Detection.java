package earshot.spotting;

/**
 * A keyword that was found.
 *
 * @param keyword which
 * @param score its score at the moment of the decision, 0 to 1
 * @param sample samples heard until then, at the model's rate, from the start of the sound
 * @param timeSeconds the same in seconds
 */
public record Detection(String keyword, double score, long sample, double timeSeconds) {}
