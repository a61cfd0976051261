package earshot.report;

/**
 * A headline figure.
 *
 * @param name what it is
 * @param figure markup
 * @param note below it, markup
 */
record Tile(String name, String figure, String note) {}
