package earshot.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What was measured; written as JSON as it stands.
 *
 * @param model which
 * @param audioSeconds length of the recording
 * @param repeats of each stage, after as many to warm up
 * @param java version of the virtual machine
 * @param machine architecture and operating system
 * @param cores that the virtual machine may use; each stage uses one
 * @param stages in the order of the path
 */
public record BenchReport(
    String model,
    @JsonProperty("audio_s") double audioSeconds,
    int repeats,
    String java,
    String machine,
    int cores,
    List<StageSpeed> stages) {}
