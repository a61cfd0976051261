package earshot.report;

/**
 * A part of the page.
 *
 * @param heading above it
 * @param body markup
 * @param caption below it, markup
 */
record Section(String heading, String body, String caption) {}
