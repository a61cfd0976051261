package earshot.window.live;

import earshot.listening.SoundSupply;
import earshot.listening.SpotterSettings;
import earshot.runtime.Backend;
import java.util.Optional;

/**
 * What an ear does.
 *
 * @param supply what it opens
 * @param settings model, thresholds and backend
 * @param beside a second backend that hears the same sound, to be compared with
 */
public record EarPlan(SoundSupply supply, SpotterSettings settings, Optional<Backend> beside) {
  /** One that compares nothing. */
  public EarPlan(SoundSupply supply, SpotterSettings settings) {
    this(supply, settings, Optional.empty());
  }
}
