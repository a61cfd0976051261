package earshot.window.live;

import earshot.listening.EarListener;
import earshot.listening.SpotterSettings;
import earshot.spotting.KeywordSpotter;

/**
 * A second spotter that hears the same blocks on another backend, a block ahead of the ear, and
 * keeps a history of its own with the same steps.
 */
final class Twin implements EarListener {
  private final LiveHistory history;
  private final KeywordSpotter spotter;

  Twin(SpotterSettings settings, LiveHistory history) {
    this.history = history;
    spotter = settings.spotter(history);
  }

  @Override
  public void heard(float[] block, int length) {
    history.heard(block, length);
    spotter.hear(block, 0, length);
  }
}
