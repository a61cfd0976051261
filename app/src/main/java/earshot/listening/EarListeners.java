package earshot.listening;

import earshot.spikes.SpikeFrame;
import earshot.spotting.Detection;
import earshot.spotting.KeywordSpotter;
import java.io.IOException;
import java.util.List;

/** Several listeners as one, told in the order in which they were given. */
public final class EarListeners implements EarListener {
  private final EarListener[] listeners; // an array, so that telling a step allocates no iterator

  /** Makes one of several. */
  public EarListeners(List<EarListener> listeners) {
    this.listeners = listeners.toArray(EarListener[]::new);
  }

  @Override
  public void heard(float[] block, int length) throws IOException {
    for (EarListener listener : listeners) {
      listener.heard(block, length);
    }
  }

  @Override
  public void stepped(KeywordSpotter spotter, SpikeFrame input) {
    for (EarListener listener : listeners) {
      listener.stepped(spotter, input);
    }
  }

  @Override
  public void detected(Detection detection) {
    for (EarListener listener : listeners) {
      listener.detected(detection);
    }
  }

  @Override
  public void ended(SessionSummary summary) {
    for (EarListener listener : listeners) {
      listener.ended(summary);
    }
  }

  @Override
  public void failed(IOException reason) {
    for (EarListener listener : listeners) {
      listener.failed(reason);
    }
  }
}
