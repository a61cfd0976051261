package earshot.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * The noises that clips are heard in, beside being heard clean.
 *
 * @param conditions in the order of the report
 * @param noises where the noise comes from; empty where there are no conditions
 */
public record NoiseMix(List<Condition> conditions, Optional<NoiseFolder> noises) {
  /** Clean sound alone. */
  public static final NoiseMix NONE = new NoiseMix(List.of(), Optional.empty());

  /** Copies the list. */
  public NoiseMix {
    conditions = List.copyOf(conditions);
  }
}
