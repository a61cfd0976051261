package earshot.window;

import earshot.window.live.ViewPosition;
import java.util.Locale;
import java.util.function.LongConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Pause, step, scrub, replay. */
final class TransportBar extends HBox {
  private final ToggleButton pause;
  private final Slider scrub = new Slider(0, 1, 1);
  private final Label place = new Label();
  private boolean showing;

  /**
   * Makes one.
   *
   * @param shortcuts what the buttons run
   * @param seek takes the step to which the slider was moved
   */
  TransportBar(Shortcuts shortcuts, LongConsumer seek) {
    pause = Icons.toggle("pause", Feather.PAUSE, Shortcut.PAUSE, shortcuts);
    Button back = Icons.button("step-back", Feather.CHEVRON_LEFT, Shortcut.STEP_BACK, shortcuts);
    Button on = Icons.button("step-on", Feather.CHEVRON_RIGHT, Shortcut.STEP_ON, shortcuts);
    Button replay = Icons.button("replay", Feather.ROTATE_CCW, Shortcut.REPLAY, shortcuts);
    Button live = Icons.button("live", Feather.SKIP_FORWARD, Shortcut.LIVE, shortcuts);
    scrub.setId("scrub");
    scrub.setAccessibleText("Where in the last minutes the picture stands");
    scrub.valueProperty().addListener(moved -> seekUnlessShowing(seek));
    HBox.setHgrow(scrub, Priority.ALWAYS);
    place.setId("place");
    place.getStyleClass().add("tick");
    place.setMinWidth(150);
    getChildren().addAll(back, pause, on, replay, scrub, live, place);
    getStyleClass().add("transport");
  }

  private void seekUnlessShowing(LongConsumer seek) {
    if (!showing) {
      seek.accept(Math.round(scrub.getValue()));
    }
  }

  /** Shows where the picture stands. */
  void show(ViewPosition position, long oldest, long newest, long end, double stepSeconds) {
    boolean following = position.motion() == ViewPosition.Motion.FOLLOWING;
    if (pause.isSelected() == following) {
      pause.setSelected(!following);
    }
    Icons.change(pause, following ? Feather.PAUSE : Feather.PLAY);
    showing = true;
    scrub.setMin((double) oldest);
    scrub.setMax((double) Math.max(oldest + 1, newest));
    scrub.setBlockIncrement(1 / stepSeconds);
    scrub.setValue((double) end);
    showing = false;
    String text =
        switch (position.motion()) {
          case FOLLOWING -> "live";
          case HELD -> "held at " + behind(newest - end, stepSeconds);
          case REPLAYING -> "replay at " + behind(newest - end, stepSeconds);
        };
    if (!text.equals(place.getText())) {
      place.setText(text);
    }
  }

  private static String behind(long steps, double stepSeconds) {
    return String.format(Locale.ROOT, "−%.1f s", steps * stepSeconds);
  }
}
