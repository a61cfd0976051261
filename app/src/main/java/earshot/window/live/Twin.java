package earshot.window.live;

import earshot.listening.EarListener;
import earshot.listening.SpotterSettings;
import earshot.spikes.SpikeFrame;
import earshot.spotting.Detection;
import earshot.spotting.KeywordSpotter;
import earshot.spotting.SpottingListener;

/**
 * A second spotter that hears the same blocks on another backend, a block ahead of the ear, and
 * keeps a history of its own with the same steps. What it detects is marked there and told to
 * nobody.
 */
final class Twin implements EarListener {
  private final LiveHistory history;
  private final KeywordSpotter spotter;

  Twin(SpotterSettings settings, LiveHistory history) {
    this.history = history;
    spotter = settings.spotter(new Marks());
  }

  @Override
  public void heard(float[] block, int length) {
    history.heard(block, length);
    spotter.hear(block, 0, length);
  }

  /** Writes the steps down. */
  private final class Marks implements SpottingListener {
    @Override
    public void stepped(KeywordSpotter from, SpikeFrame input) {
      history.stepped(from, input);
    }

    @Override
    public void detected(Detection detection) {
      history.mark(detection);
    }
  }
}
