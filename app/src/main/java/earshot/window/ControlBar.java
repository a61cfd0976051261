package earshot.window;

import earshot.runtime.Backend;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The controls above the pictures. */
final class ControlBar extends HBox {
  private final SupplyBox source;
  private final ComboBox<Backend> backend = new ComboBox<>();
  private final Button open = button("Open…", "Open a recording (O)");
  private final Button demonstration = button("Demo", "Play the bundled recording (D)");
  private final ToggleButton pause = new ToggleButton("Pause");
  private final Button theme = button("Light", "Dark or light (T)");

  ControlBar(WindowSetup setup) {
    source = new SupplyBox(setup.sounds(), setup.job().supply());
    backend.getItems().setAll(setup.backends());
    backend.setValue(setup.job().settings().backend());
    backend.setConverter(new BackendNames());
    backend.setId("backend");
    backend.setAccessibleText("Backend");
    pause.setId("pause");
    pause.setTooltip(new Tooltip("Hold the picture; the ear goes on (space)"));
    pause.setMinWidth(92);
    open.setId("open");
    demonstration.setId("demo");
    theme.setId("theme");
    theme.setMinWidth(72);
    var title = new Label("Earshot");
    title.getStyleClass().add("wordmark");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(title, source, open, demonstration, space, backend, pause, theme);
    getStyleClass().add("controls");
  }

  private static Button button(String text, String help) {
    var button = new Button(text);
    button.setTooltip(new Tooltip(help));
    button.setAccessibleText(help);
    return button;
  }

  SupplyBox source() {
    return source;
  }

  ComboBox<Backend> backend() {
    return backend;
  }

  Button open() {
    return open;
  }

  Button demonstration() {
    return demonstration;
  }

  ToggleButton pause() {
    return pause;
  }

  Button theme() {
    return theme;
  }

  private static final class BackendNames extends StringConverter<Backend> {
    @Override
    public String toString(@Nullable Backend backend) {
      return backend == null ? "" : backend.name();
    }

    @Override
    public Backend fromString(String name) {
      throw new UnsupportedOperationException("A backend is chosen, not typed: \"" + name + "\".");
    }
  }
}
