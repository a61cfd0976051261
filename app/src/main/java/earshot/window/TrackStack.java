package earshot.window;

import earshot.spotting.Detection;
import earshot.window.live.LiveHistory;
import earshot.window.paint.Colours;
import java.util.List;
import javafx.scene.layout.Region;

/** All pictures of one session above each other, on one time axis. */
final class TrackStack extends Region {
  /** The most steps that are painted in one frame; further ones are left out and counted. */
  private static final int STEPS_PER_FRAME = 100;

  private static final double SPACING = 6;

  private final LiveHistory history;
  private final Colours colours;
  private final MarkLane lane = new MarkLane();
  private final List<TrackView> tracks;
  private final TimeAxis axis = new TimeAxis();
  private long shown;
  private long skipped;

  TrackStack(LiveHistory history, Colours colours) {
    this.history = history;
    this.colours = colours;
    tracks =
        List.of(
            LevelPanel.of(history, colours),
            CochleagramPanel.of(history, colours),
            InputPanel.of(history, colours),
            HiddenPanel.of(history, colours),
            ScorePanel.of(history, colours));
    getStyleClass().add("track-stack");
    getChildren().add(lane);
    getChildren().addAll(tracks);
    getChildren().add(axis);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double width = snapSizeX(getWidth() - left - snappedRightInset());
    double y = snappedTopInset();
    lane.resizeRelocate(left, y, width, lane.prefHeight(-1));
    y += lane.prefHeight(-1);
    double axisHeight = axis.prefHeight(-1);
    double room = getHeight() - y - snappedBottomInset() - axisHeight - SPACING * tracks.size();
    for (TrackView track : tracks) {
      double height = Math.floor(room * track.share());
      track.resizeRelocate(left, y, width, height);
      y += height + SPACING;
    }
    axis.resizeRelocate(left, y, width, axisHeight);
  }

  /** Marks a detection. */
  void mark(Detection detection) {
    long step = detection.sample() / history.shape().samplesPerStep() - 1;
    lane.add(detection, step, colours.keyword(history.shape().labels(), detection.keyword()));
  }

  /** Shows what came since the last call; says whether there was anything. */
  boolean show() {
    long end = history.steps();
    if (end == shown) {
      return false;
    }
    boolean first = shown == 0;
    long from = first ? 0 : Math.max(shown, end - STEPS_PER_FRAME);
    skipped += first ? 0 : from - shown;
    shown = end;
    for (TrackView track : tracks) {
      track.picture().show(Math.max(from, history.oldest()), end);
    }
    int columns = tracks.get(0).picture().columns();
    if (columns > 1) { // else the pictures have no size yet
      lane.show(end, columns);
    }
    axis.show(columns * history.shape().stepSeconds());
    return true;
  }

  /** Steps that were never painted because the window was late. */
  long skipped() {
    return skipped;
  }
}
