package earshot.window.live;

import earshot.spikefiles.SpikeRecording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The input spikes of a history as they are written to files, counted from its oldest step. */
public final class InputSpikes {
  private InputSpikes() {}

  private record Spike(double timeSeconds, int channel) {}

  /** All that is kept; several spikes of a channel in a step are spread evenly over it. */
  public static SpikeRecording of(LiveHistory history, String name) {
    long first = history.oldest();
    long end = history.steps();
    double stepSeconds = history.shape().stepSeconds();
    List<Spike> spikes = new ArrayList<>();
    for (long step = first; step < end; step++) {
      for (int channel = 0; channel < history.shape().inputs(); channel++) {
        int count = history.input(step, channel);
        for (int i = 0; i < count; i++) {
          spikes.add(new Spike((step - first + (i + 0.5) / count) * stepSeconds, channel));
        }
      }
    }
    spikes.sort(Comparator.comparingDouble(Spike::timeSeconds)); // stable
    return new SpikeRecording(
        name,
        "",
        (end - first) * stepSeconds,
        spikes.stream().mapToDouble(Spike::timeSeconds).toArray(),
        spikes.stream().mapToInt(Spike::channel).toArray());
  }
}
