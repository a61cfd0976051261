package earshot.window;

import earshot.window.live.Difference;
import earshot.window.live.Ear;
import earshot.window.live.Heard;
import earshot.window.live.Listening;
import earshot.window.live.LiveHistory;
import earshot.window.live.ViewPosition;
import earshot.window.paint.Colours;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** What one session hears: its pictures, their time, its words. */
final class ListenPage extends BorderPane {
  private final Ear ear;
  private final ViewPosition position;
  private final TrackStack tracks;
  private final TimeAxis axis = TimeAxis.ofSeconds();
  private final TransportBar transport;
  private final SidePane side;
  private final Label comparison = new Label();
  private final ThresholdLines thresholds;

  /**
   * Makes the page of the present ear.
   *
   * @param listening the ear and its thresholds
   * @param position which part of the history is shown
   * @param words heard so far, the newest first, shared with the list
   * @param shortcuts what buttons run
   * @param colours of the theme
   * @param target takes thresholds
   * @param marked takes a mark that was pressed
   */
  ListenPage(
      Listening listening,
      ViewPosition position,
      HeardWords words,
      Shortcuts shortcuts,
      Colours colours,
      ThresholdLines.ThresholdTarget target,
      Consumer<Heard> marked) {
    ear = listening.ear();
    LiveHistory history = ear.history();
    this.position = position;
    thresholds = new ThresholdLines(history, colours, target);
    tracks =
        new TrackStack(TrackLook.wide(history, colours), tracks(listening, colours), axis, marked);
    transport = new TransportBar(shortcuts, position::hold);
    side = new SidePane(history, words.list(), shortcuts, colours);
    comparison.setId("comparison");
    comparison.getStyleClass().add("comparison");
    comparison.setVisible(ear.twin().isPresent());
    comparison.setManaged(ear.twin().isPresent());
    setCenter(tracks);
    setBottom(new VBox(comparison, transport));
    setRight(side);
    words.oldestFirst().forEach(tracks::mark);
  }

  private List<TrackView> tracks(Listening listening, Colours colours) {
    TrackLook look = TrackLook.wide(ear.history(), colours);
    var tracks = new ArrayList<TrackView>();
    tracks.add(LevelPanel.of(look));
    tracks.add(CochleagramPanel.of(look));
    Optional<LiveHistory> twin = ear.twin();
    if (twin.isEmpty()) {
      tracks.add(InputPanel.of(look));
      tracks.add(HiddenPanel.of(look));
      tracks.add(ScorePanel.of(look).under(thresholds));
    } else {
      String one = listening.settings().backendName();
      String beside = listening.beside().map(b -> b.name()).orElse("");
      TrackLook other = TrackLook.wide(twin.get(), colours);
      tracks.add(HiddenPanel.of(look, one));
      tracks.add(HiddenPanel.of(other, beside));
      tracks.add(HiddenPanel.difference(look, twin.get(), one, beside));
      tracks.add(ScorePanel.of(look, "Word scores, " + one).under(thresholds));
      tracks.add(ScorePanel.of(other, "Word scores, " + beside));
    }
    return tracks;
  }

  /** Few controls for a room, all for a desk. */
  void show(Size size) {
    boolean desk = size == Size.DESK;
    transport.setVisible(desk);
    transport.setManaged(desk);
    side.show(size);
  }

  /** A word fired. */
  void heard(Heard heard, long nowNanos) {
    side.say(heard, nowNanos);
    tracks.mark(heard);
  }

  /** One frame. */
  void frame(long nowNanos, String idleText) {
    LiveHistory history = ear.history();
    long end = position.end(history.oldest(), history.steps(), nowNanos);
    boolean following = position.motion() == ViewPosition.Motion.FOLLOWING;
    if (following) {
      tracks.follow();
    } else {
      tracks.showAt(end);
    }
    axis.setEdge(following ? "now" : "here");
    side.frame(nowNanos, idleText);
  }

  /** What need not be shown in every frame. */
  void slowFrame() {
    LiveHistory history = ear.history();
    transport.show(
        position, history.oldest(), history.steps(), shownEnd(), history.shape().stepSeconds());
    thresholds.frame();
    ear.twin().ifPresent(twin -> compare(history, twin));
  }

  private void compare(LiveHistory history, LiveHistory twin) {
    Difference last = Difference.ofLast(history, twin, history.shape().stepsPerSecond());
    comparison.setText(
        String.format(
            Locale.ROOT,
            "Last second: %.1f %% of the hidden spikes differ; the scores differ by at most %.3f.",
            100 * last.share(),
            last.largestScore()));
  }

  /** The step after the last that is shown. */
  long shownEnd() {
    return position.lastEnd(ear.history().steps());
  }

  ViewPosition position() {
    return position;
  }

  TrackStack tracks() {
    return tracks;
  }

  DetectionList list() {
    return side.list();
  }

  SidePane side() {
    return side;
  }

  TransportBar transport() {
    return transport;
  }
}
