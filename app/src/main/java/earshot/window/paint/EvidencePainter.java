package earshot.window.paint;

import earshot.frontend.ChannelKind;
import earshot.window.live.HistoryShape;
import earshot.window.why.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Spikes in the colour of the word that they spoke for, in another where they spoke against it. */
public final class EvidencePainter implements ColumnPainter {
  private static final int GAP = 5;

  private final int surface;
  private final List<Part> parts;

  private record Part(EvidenceRows rows, RowOfStep source) {}

  /** Spikes and shares of a population by step. */
  private interface RowOfStep {
    EvidenceRows.Row at(long step);
  }

  private EvidencePainter(Colours colours, List<Part> parts) {
    surface = colours.surface();
    this.parts = parts;
  }

  private static int colour(Explanation why, Colours colours) {
    return colours.keyword(why.history().shape().labels(), why.heard().detection().keyword());
  }

  /** The input, one kind of channels above the other. */
  public static EvidencePainter ofInput(Explanation why, Colours colours, int height) {
    HistoryShape shape = why.history().shape();
    double full = 0;
    for (long step = why.evidence().from(); step <= why.evidence().to(); step++) {
      for (int c = 0; c < shape.inputs(); c++) {
        full = Math.max(full, Math.abs(why.evidence().input(step, c)));
      }
    }
    var parts = new ArrayList<Part>();
    int first = 0;
    for (ChannelKind kind : shape.channelKinds()) {
      int next = first + kind.channels();
      int top = height - next * height / shape.inputs();
      int bottom = height - first * height / shape.inputs();
      var rows =
          new EvidenceRows(
              top + 1,
              Math.max(1, bottom - top - 2),
              kind.channels(),
              full,
              colour(why, colours),
              colours);
      int channel = first;
      parts.add(new Part(rows, step -> inputRow(why, step, channel)));
      first = next;
    }
    return new EvidencePainter(colours, parts);
  }

  private static EvidenceRows.Row inputRow(Explanation why, long step, int firstChannel) {
    return row(
        c -> why.history().input(step, firstChannel + c),
        c -> why.evidence().input(step, firstChannel + c));
  }

  /** The hidden layers, the first at the top. */
  public static EvidencePainter ofHidden(Explanation why, Colours colours, int height) {
    HistoryShape shape = why.history().shape();
    var parts = new ArrayList<Part>();
    for (int l = 0; l < shape.hidden().size(); l++) {
      int layer = l;
      int neurons = shape.hidden().get(l).neurons();
      int top = (int) Math.rint(HiddenRasterPainter.place(shape, l) * height) + (l > 0 ? GAP : 0);
      int bottom = (int) Math.rint(HiddenRasterPainter.place(shape, l + 1) * height);
      var rows =
          new EvidenceRows(
              top,
              Math.max(1, bottom - top),
              neurons,
              largest(why, layer, neurons),
              colour(why, colours),
              colours);
      parts.add(
          new Part(
              rows,
              step ->
                  row(
                      k -> why.history().hidden(layer, step, k),
                      k -> why.evidence().hidden(layer, step, k))));
    }
    return new EvidencePainter(colours, parts);
  }

  private static double largest(Explanation why, int layer, int neurons) {
    double full = 0;
    for (long step = why.evidence().from(); step <= why.evidence().to(); step++) {
      for (int k = 0; k < neurons; k++) {
        full = Math.max(full, Math.abs(why.evidence().hidden(layer, step, k)));
      }
    }
    return full;
  }

  private static EvidenceRows.Row row(
      IntUnaryOperator spikes, java.util.function.IntToDoubleFunction shares) {
    return new EvidenceRows.Row() {
      @Override
      public int spikes(int row) {
        return spikes.applyAsInt(row);
      }

      @Override
      public double share(int row) {
        return shares.applyAsDouble(row);
      }
    };
  }

  @Override
  public void paint(PixelRing ring, int x, long step) {
    for (Part part : parts) {
      part.rows().paint(ring, x, surface, part.source().at(step));
    }
  }
}
