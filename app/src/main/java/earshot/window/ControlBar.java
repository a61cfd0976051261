package earshot.window;

import earshot.runtime.Backend;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The controls above the pictures. */
final class ControlBar extends HBox {
  private final SupplyBox source;
  private final ComboBox<String> model = new ComboBox<>();
  private final ComboBox<Backend> backend = new ComboBox<>();
  private final ToggleButton compare;
  private final ToggleButton record;
  private final ToggleButton bench;

  ControlBar(WindowSetup setup, Shortcuts shortcuts) {
    source = new SupplyBox(setup.sounds(), setup.job().supply());
    backend.getItems().setAll(setup.backends());
    backend.setValue(setup.job().settings().backend());
    backend.setConverter(new Titles<>(Backend::name));
    name(backend, "backend", "Backend", Shortcut.BACKEND);
    model.getItems().setAll(setup.models().names());
    showModel(setup.job().settings().modelName());
    name(model, "model", "Model", Shortcut.MODEL);
    compare = Icons.toggle("compare", Feather.COLUMNS, Shortcut.COMPARE, shortcuts);
    record = Icons.toggle("record", Feather.DISC, Shortcut.RECORD, shortcuts);
    bench = Icons.toggle("bench", Feather.ACTIVITY, Shortcut.BENCH, shortcuts);
    var title = new Label("Earshot");
    title.getStyleClass().add("wordmark");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(title, source);
    getChildren().addAll(soundButtons(shortcuts));
    getChildren().addAll(space, model, backend, compare, bench);
    getChildren().addAll(viewButtons(shortcuts));
    getStyleClass().add("controls");
  }

  private List<Region> soundButtons(Shortcuts shortcuts) {
    return List.of(
        Icons.button("microphones", Feather.MIC, Shortcut.MICROPHONES, shortcuts),
        Icons.button("open", Feather.FILE, Shortcut.OPEN, shortcuts),
        Icons.button("open-folder", Feather.FOLDER, Shortcut.OPEN_FOLDER, shortcuts),
        Icons.button("demo", Feather.PLAY_CIRCLE, Shortcut.DEMONSTRATION, shortcuts),
        record);
  }

  private static List<Region> viewButtons(Shortcuts shortcuts) {
    return List.of(
        Icons.button("picture", Feather.CAMERA, Shortcut.PICTURE, shortcuts),
        Icons.button("stage", Feather.MAXIMIZE, Shortcut.STAGE, shortcuts),
        Icons.button("theme", Feather.SUN, Shortcut.THEME, shortcuts),
        Icons.button("help", Feather.HELP_CIRCLE, Shortcut.HELP, shortcuts));
  }

  private static void name(ComboBox<?> box, String id, String text, Shortcut shortcut) {
    box.setId(id);
    box.setAccessibleText(text);
    box.setTooltip(new Tooltip(text + ": " + shortcut.tip()));
  }

  /** A model that is none of the bundled ones is added by its name. */
  void showModel(String name) {
    if (!model.getItems().contains(name)) {
      model.getItems().add(name);
    }
    model.setValue(name);
  }

  SupplyBox source() {
    return source;
  }

  ComboBox<String> model() {
    return model;
  }

  ComboBox<Backend> backend() {
    return backend;
  }

  ToggleButton compare() {
    return compare;
  }

  ToggleButton record() {
    return record;
  }

  ToggleButton bench() {
    return bench;
  }
}
