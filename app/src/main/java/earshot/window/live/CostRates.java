package earshot.window.live;

/**
 * What listening costs now.
 *
 * @param synapticOperationsPerSecond effective ones, per second of sound
 * @param inputSpikesPerSecond spikes of the front end
 * @param hiddenSpikesPerSecond spikes of the hidden layers
 * @param silentShare share of hidden neurons and steps without a spike, 0 to 1
 * @param saturationsPerSecond additions that met a limit of 16 bits
 * @param cyclesPerSecond of the emulated core; 0 where none is emulated
 * @param realTimeFactor sound heard by the time it took to hear it, without waiting for sound
 */
public record CostRates(
    double synapticOperationsPerSecond,
    double inputSpikesPerSecond,
    double hiddenSpikesPerSecond,
    double silentShare,
    double saturationsPerSecond,
    double cyclesPerSecond,
    double realTimeFactor) {}
