package earshot.evaluation;

/**
 * A file that could not be heard.
 *
 * @param file its path, relative to the folder that was named
 * @param why a sentence
 */
public record Unreadable(String file, String why) {}
