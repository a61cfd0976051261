package earshot.evaluation;

/**
 * A file that was heard though something is odd about it, as one that is cut off and was heard as
 * far as it goes.
 *
 * @param file its path, relative to the folder that was named
 * @param what a sentence
 */
public record Remark(String file, String what) {}
