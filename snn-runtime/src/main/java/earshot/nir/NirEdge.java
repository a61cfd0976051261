package earshot.nir;

/**
 * What leaves one node enters another.
 *
 * @param source name of the node that is left
 * @param target name of the node that is entered
 */
public record NirEdge(String source, String target) {}
