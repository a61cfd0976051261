package earshot.frontend;

/**
 * Neighbouring channels that say the same about different bands.
 *
 * @param name what they say, in a word
 * @param channels how many
 */
public record ChannelKind(String name, int channels) {}
