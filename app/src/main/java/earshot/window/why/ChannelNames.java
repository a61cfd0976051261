package earshot.window.why;

import earshot.frontend.ChannelKind;
import earshot.window.live.HistoryShape;
import java.util.Locale;

/** Input channels by what they say and where. */
public final class ChannelNames {
  private ChannelNames() {}

  /** Such as "rise, 1.2 kHz": the kind, and the middle of the bands that the channel follows. */
  public static String of(HistoryShape shape, int channel) {
    int first = 0;
    for (ChannelKind kind : shape.channelKinds()) {
      if (channel < first + kind.channels()) {
        return kind.name() + ", " + hertz(middleHz(shape, channel - first, kind.channels()));
      }
      first += kind.channels();
    }
    throw new IllegalArgumentException(
        "The front end has %d channels; there is none with the number %d."
            .formatted(shape.inputs(), channel));
  }

  private static double middleHz(HistoryShape shape, int group, int groups) {
    int from = group * shape.bands() / groups;
    int to = Math.max(from + 1, (group + 1) * shape.bands() / groups);
    return Math.sqrt(shape.centresHz()[from] * shape.centresHz()[to - 1]);
  }

  private static String hertz(double hz) {
    return hz >= 1000
        ? String.format(Locale.ROOT, "%.1f kHz", hz / 1000)
        : String.format(Locale.ROOT, "%.0f Hz", hz);
  }
}
