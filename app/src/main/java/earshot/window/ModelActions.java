package earshot.window;

import earshot.models.KeywordModel;
import earshot.runtime.Backend;
import earshot.window.live.Listening;
import earshot.window.why.Explanation;
import java.io.IOException;
import java.util.Optional;
import javafx.scene.control.ComboBox;

/** What is done about which model listens, and on what it runs. */
final class ModelActions {
  private final MainView view;
  private final Listening listening;
  private final ControlBar controls;
  private final Latest opening = new Latest();

  ModelActions(MainView view) {
    this.view = view;
    listening = view.listening();
    controls = view.controls();
  }

  void register(Shortcuts shortcuts) {
    controls.backend().setOnAction(chosen -> useBackend());
    controls.model().setOnAction(chosen -> useModel());
    shortcuts.on(Shortcut.MODEL, () -> next(controls.model()));
    shortcuts.on(Shortcut.BACKEND, () -> next(controls.backend()));
    shortcuts.on(Shortcut.COMPARE, this::compare);
  }

  private static void next(ComboBox<?> box) {
    int size = box.getItems().size();
    box.getSelectionModel().select((box.getSelectionModel().getSelectedIndex() + 1) % size);
  }

  private void useBackend() {
    Backend chosen = controls.backend().getValue();
    if (chosen != listening.settings().backend()) {
      listening.use(chosen);
      view.memory().backend(chosen.name());
      view.begun();
    }
  }

  private void useModel() {
    String name = controls.model().getValue();
    Latest.Turn turn = opening.next(); // a model that is opened late is none that is wanted still
    if (name != null && !name.equals(listening.settings().modelName())) {
      view.say("Opening the model " + name + " …");
      Aside.run(
          "model",
          () -> opened(name),
          turn.only(
              model -> {
                listening.use(model);
                remember(name);
                view.recallThresholds();
                view.begun();
                view.say("The model " + name + " listens.");
              }),
          turn.only(
              sentence -> {
                controls.showModel(listening.settings().modelName());
                view.say(sentence);
              }));
    }
  }

  /** The one of the command line, which may be any folder, is not found by its name. */
  private KeywordModel opened(String name) throws IOException {
    var first = view.setup().job().settings();
    return name.equals(first.modelName()) ? first.model() : view.setup().models().open(name);
  }

  /** Only what is found by its name at the next start is remembered. */
  private void remember(String name) {
    view.memory().model(view.setup().models().names().contains(name) ? name : "");
  }

  private Optional<Backend> otherBackend() {
    return view.setup().backends().stream()
        .filter(backend -> backend != listening.settings().backend())
        .findFirst();
  }

  private void compare() {
    if (!Explanation.isPossible(listening.settings().model())) {
      controls.compare().setSelected(false);
      view.say("A dense model runs in one way only, so there is nothing to compare it with here.");
      return;
    }
    boolean comparing = listening.beside().isPresent();
    listening.compareWith(comparing ? Optional.empty() : otherBackend());
    view.begun();
  }
}
