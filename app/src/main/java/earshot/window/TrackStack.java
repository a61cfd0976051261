package earshot.window;

import earshot.window.live.Heard;
import earshot.window.live.LiveHistory;
import earshot.window.paint.Colours;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;

/** Pictures of one session above each other, on one time axis. */
final class TrackStack extends Region {
  /** The most steps that are painted in one frame; further ones are left out and counted. */
  private static final int STEPS_PER_FRAME = 100;

  private static final double SPACING = 6;

  private final TrackLook look;
  private final MarkLane lane;
  private final List<TrackView> tracks;
  private final TimeAxis axis;
  private boolean following = true;
  private long shown;
  private long skipped;
  private int placed; // columns for which marks and axis were last placed

  /**
   * Makes a stack.
   *
   * @param look of its tracks
   * @param tracks from the top down, one at least
   * @param axis below them
   * @param marked takes a mark that was pressed
   */
  TrackStack(TrackLook look, List<TrackView> tracks, TimeAxis axis, Consumer<Heard> marked) {
    this.look = look;
    this.tracks = List.copyOf(tracks);
    this.axis = axis;
    lane = new MarkLane(marked);
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
    double shares = tracks.stream().mapToDouble(TrackView::share).sum();
    for (TrackView track : tracks) {
      double height = Math.floor(room * track.share() / shares);
      track.resizeRelocate(left, y, width, height);
      y += height + SPACING;
    }
    axis.resizeRelocate(left, y, width, axisHeight);
  }

  /** Marks a detection, later than those before. */
  void mark(Heard heard) {
    Colours colours = look.colours();
    int colour = colours.keyword(look.history().shape().labels(), heard.detection().keyword());
    lane.add(heard, colours.text(colour));
  }

  /** Shows what the ear did since the last call. */
  void follow() {
    LiveHistory history = look.history();
    long end = history.steps();
    if (end == shown && following) {
      if (columns() != placed) { // laid out, or of another size, since nothing is heard any more
        placeMarks(end);
      }
      return;
    }
    if (!following) {
      following = true;
      showAt(end);
      following = true;
      return;
    }
    boolean first = shown == 0;
    long from = first ? 0 : Math.max(shown, end - STEPS_PER_FRAME);
    skipped += first ? 0 : from - shown;
    shown = end;
    for (TrackView track : tracks) {
      track.picture().show(Math.max(from, history.oldest()), end);
    }
    placeMarks(end);
  }

  /** Was out of sight: what was missed meanwhile is painted at the next call, not left out. */
  void resume() {
    following = false;
  }

  /** Shows what was before a step. */
  void showAt(long end) {
    following = false;
    shown = end;
    for (TrackView track : tracks) {
      track.picture().showAt(end);
    }
    placeMarks(end);
  }

  private void placeMarks(long end) {
    int columns = columns();
    placed = columns;
    if (columns > 1) { // else the pictures have no size yet
      lane.show(end, columns, look.history().oldest());
    }
    axis.show(columns * look.history().shape().stepSeconds());
  }

  /** Steps across the pictures. */
  int columns() {
    return tracks.get(0).picture().columns();
  }

  /** Steps that were never painted because the window was late. */
  long skipped() {
    return skipped;
  }
}
