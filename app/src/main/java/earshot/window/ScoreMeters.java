package earshot.window;

import earshot.decoder.Labels;
import earshot.window.live.LiveHistory;
import earshot.window.paint.Colours;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.layout.VBox;

/** A meter per word: the legend of all colours. */
final class ScoreMeters extends VBox {
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
    getChildren().addAll(meters.values());
    getStyleClass().add("meters");
  }

  void frame() {
    long last = history.steps() - 1;
    if (last >= 0) {
      meters.forEach(
          (label, meter) -> meter.show(history.score(last, label), history.threshold(last, label)));
    }
  }
}
