package earshot.window.why;

import earshot.why.SpikeRecord;
import earshot.window.live.LiveHistory;

/** The spikes of a history. */
record HistorySpikes(LiveHistory history) implements SpikeRecord {
  @Override
  public long first() {
    return history.oldest();
  }

  @Override
  public int input(long step, int channel) {
    return history.input(step, channel);
  }

  @Override
  public int hidden(int layer, long step, int neuron) {
    return history.hidden(layer, step, neuron);
  }
}
