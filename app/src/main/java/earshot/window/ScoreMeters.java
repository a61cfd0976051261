package earshot.window;

import earshot.decoder.Labels;
import earshot.window.live.LiveHistory;
import earshot.window.paint.Colours;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/** A meter per word: the legend of all colours. */
final class ScoreMeters extends VBox {
  private static final double LEAST_NAME_WIDTH = 64;
  private static final double LARGEST_NAME_WIDTH =
      140; // longer ones are cut, so that a track is left

  private final LiveHistory history;
  private final Map<Integer, ScoreMeter> meters = new LinkedHashMap<>();

  ScoreMeters(LiveHistory history, Colours colours) {
    this.history = history;
    Labels labels = history.shape().labels();
    for (int label = 0; label < labels.count(); label++) {
      if (labels.isKeyword(label)) {
        meters.put(label, new ScoreMeter(labels.name(label), colours.label(labels, label)));
      }
    }
    List<Label> names = meters.values().stream().map(ScoreMeter::name).toList();
    names.forEach(name -> name.prefWidthProperty().bind(widest(names, name)));
    getChildren().addAll(meters.values());
    getStyleClass().add("meters");
  }

  /** So wide that all words can be read and all meters begin at the same place. */
  private static DoubleBinding widest(List<Label> names, Label looksLike) {
    return Bindings.createDoubleBinding(
        () -> {
          double width = LEAST_NAME_WIDTH;
          for (Label name : names) {
            var text = new Text(name.getText());
            text.setFont(looksLike.getFont());
            width = Math.max(width, Math.ceil(text.getLayoutBounds().getWidth()));
          }
          return Math.min(width, LARGEST_NAME_WIDTH);
        },
        looksLike.fontProperty());
  }

  void frame() {
    long last = history.steps() - 1;
    if (last >= 0) {
      meters.forEach(
          (label, meter) -> meter.show(history.score(last, label), history.threshold(last, label)));
    }
  }
}
