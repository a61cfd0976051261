package earshot.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How the clips did in one noise; clips of silence are left out, the clean ones too.
 *
 * @param noise the class of the noise; null for clean clips
 * @param snrDb power of the clip to that of the noise; null for clean clips
 * @param clips how many
 * @param accuracy the share that was answered rightly
 * @param accuracy95ci by resampling speakers
 */
public record NoiseFigures(
    @Nullable String noise,
    @JsonProperty("snr_db") @Nullable Double snrDb,
    long clips,
    @Nullable Double accuracy,
    @JsonProperty("accuracy_95ci") double @Nullable [] accuracy95ci) {}
