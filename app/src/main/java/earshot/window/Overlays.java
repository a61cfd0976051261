package earshot.window;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** What lies over the page until it is answered: the list of keys, the choice of a microphone. */
final class Overlays {
  private final MainView view;
  private Optional<MicrophonePicker> picker = Optional.empty();

  Overlays(MainView view) {
    this.view = view;
  }

  void register(Shortcuts shortcuts) {
    shortcuts.on(Shortcut.HELP, this::toggleHelp);
    shortcuts.on(Shortcut.MICROPHONES, this::askMicrophone);
  }

  boolean isAny() {
    return view.getChildren().size() > 1;
  }

  void close() {
    picker.ifPresent(MicrophonePicker::close);
    picker = Optional.empty();
    view.getChildren().remove(1, view.getChildren().size());
    view.requestFocus();
  }

  private void toggleHelp() {
    boolean open = isAny();
    close();
    if (!open) {
      view.getChildren().add(new HelpOverlay(this::close));
    }
  }

  /** Shows the microphones with their levels. */
  private void askMicrophone() {
    close();
    var asked =
        new MicrophonePicker(
            view.setup().sounds(),
            view.listening().ear().history().shape().sampleRateHz(),
            microphone -> {
              close();
              view.controls().source().select(microphone);
            },
            this::close);
    picker = Optional.of(asked);
    view.getChildren().add(asked);
  }

  /** Lays something over the page; its first control gets the keys. */
  void ask(Region overlay) {
    close();
    view.getChildren().add(overlay);
    overlay.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
  }

  void frame() {
    picker.ifPresent(MicrophonePicker::frame);
  }
}
