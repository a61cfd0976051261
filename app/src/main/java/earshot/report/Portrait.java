package earshot.report;

import earshot.listening.SpotterSettings;
import earshot.spikes.SpikeFrame;
import earshot.spotting.KeywordSpotter;
import earshot.spotting.SpottingListener;
import earshot.window.paint.ColourMap;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** What a model makes of a sound, as small pictures: a column for each step. */
final class Portrait implements SpottingListener {
  private static final double FULL_LEVEL = 2.4;
  private static final int FULL_COUNT = 4;
  private static final int OPAQUE = 255;

  private final ColourMap map = ColourMap.magma();
  private final KeywordSpotter spotter;
  private final List<float[]> levels = new ArrayList<>();
  private final List<byte[]> input = new ArrayList<>();
  private final List<byte[]> hidden = new ArrayList<>();

  Portrait(SpotterSettings settings) {
    spotter = settings.spotter(this);
  }

  double rateHz() {
    return spotter.frontEnd().sampleRateHz();
  }

  /** Hears a sound from the initial state. */
  void hear(float[] samples) {
    spotter.reset();
    levels.clear();
    input.clear();
    hidden.clear();
    spotter.hear(samples, 0, samples.length);
  }

  @Override
  public void stepped(KeywordSpotter from, SpikeFrame frame) {
    float[] level = new float[from.frontEnd().bands()];
    for (int band = 0; band < level.length; band++) {
      level[band] = from.frontEnd().level(band);
    }
    levels.add(level);
    byte[] counts = new byte[frame.channels()];
    for (int channel = 0; channel < counts.length; channel++) {
      counts[channel] = (byte) frame.count(channel);
    }
    input.add(counts);
    hidden.add(hiddenSpikes(from));
  }

  private static byte[] hiddenSpikes(KeywordSpotter from) {
    int layers = from.network().layers() - 1;
    int neurons = 0;
    for (int layer = 0; layer < layers; layer++) {
      neurons += from.network().neurons(layer);
    }
    byte[] spikes = new byte[neurons];
    int at = 0;
    for (int layer = 0; layer < layers; layer++) {
      for (int neuron = 0; neuron < from.network().neurons(layer); neuron++) {
        spikes[at++] = (byte) from.network().spikes(layer, neuron);
      }
    }
    return spikes;
  }

  /** The levels of the bands, the lowest at the bottom, as PNG. */
  byte[] cochleagram() {
    int rows = levels.isEmpty() ? 1 : levels.get(0).length;
    var image = new BufferedImage(Math.max(1, levels.size()), rows, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < levels.size(); x++) {
      for (int y = 0; y < rows; y++) {
        image.setRGB(x, rows - 1 - y, map.colour(levels.get(x)[y] / FULL_LEVEL));
      }
    }
    return png(image);
  }

  /** The spikes that went in, as PNG: black, the denser the more of them. */
  byte[] inputRaster() {
    return raster(input);
  }

  /** The spikes of the hidden layers, as PNG. */
  byte[] hiddenRaster() {
    return raster(hidden);
  }

  private static byte[] raster(List<byte[]> columns) {
    int rows = columns.isEmpty() ? 1 : Math.max(1, columns.get(0).length);
    var image = new BufferedImage(Math.max(1, columns.size()), rows, BufferedImage.TYPE_INT_ARGB);
    for (int x = 0; x < columns.size(); x++) {
      byte[] column = columns.get(x);
      for (int y = 0; y < column.length; y++) {
        int alpha = Math.min(OPAQUE, column[y] == 0 ? 0 : OPAQUE * (1 + column[y]) / FULL_COUNT);
        image.setRGB(x, rows - 1 - y, alpha << 24);
      }
    }
    return png(image);
  }

  private static byte[] png(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException cannotBe) {
      throw new IllegalStateException(cannotBe); // memory is always writable
    }
    return bytes.toByteArray();
  }
}
