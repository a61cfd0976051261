package earshot.window.live;

import earshot.spotting.Detection;

/**
 * A detection as the window keeps it.
 *
 * @param detection what the ear said
 * @param step of the history in which it fired
 * @param latencyMillis from the arrival of the sound's last block to the decision
 */
public record Heard(Detection detection, long step, double latencyMillis) {}
