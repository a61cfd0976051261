package earshot.window.live;

import earshot.listening.EarListener;
import earshot.listening.SessionSummary;
import earshot.spikes.SpikeFrame;
import earshot.spotting.Detection;
import earshot.spotting.KeywordSpotter;
import java.io.IOException;
import java.util.List;

/**
 * Several listeners as one, called in their order.
 *
 * @param listeners which
 */
public record EarListeners(List<EarListener> listeners) implements EarListener {
  /** Copies the list. */
  public EarListeners {
    listeners = List.copyOf(listeners);
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
