package earshot.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import earshot.listening.PowerFigures;
import earshot.listening.Rates;
import earshot.listening.SpotterSettings;
import earshot.models.ModelNetwork;
import earshot.runtime.OperationCounts;
import org.jspecify.annotations.Nullable;

/**
 * Speed and operations, as the outputs write them.
 *
 * @param model its name
 * @param backend its name
 * @param audioSeconds sound that was heard
 * @param wallSeconds time that passed
 * @param realTimeFactor sound by time
 * @param synopsPerSecond synaptic operations per second of sound; of a dense network its
 *     multiply-accumulates, each weight in each step
 * @param effectiveMacsPerSecond those multiply-accumulates of a dense network whose input is not 0,
 *     per second of sound; left out for a spiking one, which has none
 * @param hiddenSpikesPerSecond spikes of the hidden layers per second of sound
 * @param saturationsPerSecond additions that met a limit of 16 bits per second of sound
 * @param power what the chip would draw
 */
public record Cost(
    String model,
    String backend,
    @JsonProperty("audio_s") double audioSeconds,
    @JsonProperty("wall_s") double wallSeconds,
    @JsonProperty("real_time_factor") @Nullable Double realTimeFactor,
    @JsonProperty("synops_per_s") @Nullable Double synopsPerSecond,
    @JsonProperty("effective_macs_per_s") @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Double effectiveMacsPerSecond,
    @JsonProperty("hidden_spikes_per_s") @Nullable Double hiddenSpikesPerSecond,
    @JsonProperty("saturations_per_s") @Nullable Double saturationsPerSecond,
    @JsonProperty("estimated_power_uW") PowerFigures power) {

  static Cost of(
      SpotterSettings settings, double audioSeconds, double wallSeconds, OperationCounts counts) {
    return new Cost(
        settings.modelName(),
        settings.backendName(),
        audioSeconds,
        wallSeconds,
        Rates.of(audioSeconds, wallSeconds),
        Rates.of(counts.synapticOperations, audioSeconds),
        settings.model().network() instanceof ModelNetwork.Dense
            ? Rates.of(counts.effectiveMultiplyAccumulates, audioSeconds)
            : null,
        Rates.of(counts.hiddenSpikes, audioSeconds),
        Rates.of(counts.saturations, audioSeconds),
        PowerFigures.of(counts, audioSeconds));
  }
}
