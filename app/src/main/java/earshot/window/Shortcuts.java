package earshot.window;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What each shortcut runs. */
final class Shortcuts {
  private final Map<Shortcut, Runnable> actions = new EnumMap<>(Shortcut.class);

  void on(Shortcut shortcut, Runnable action) {
    actions.put(shortcut, action);
  }

  boolean has(Shortcut shortcut) {
    return actions.containsKey(shortcut);
  }

  void run(Shortcut shortcut) {
    Runnable action = actions.get(shortcut);
    if (action != null) {
      action.run();
    }
  }

  /** Listens to the keys that no control below a node took for itself. */
  void install(Node node) {
    node.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    node.addEventHandler(
        KeyEvent.KEY_TYPED,
        key -> {
          if (key.getCharacter().equals("?")) {
            run(Shortcut.HELP);
            key.consume();
          }
        });
  }

  private void pressed(KeyEvent key) {
    for (Shortcut shortcut : Shortcut.values()) {
      for (KeyCombination combination : shortcut.combinations()) {
        if (combination.match(key)) {
          run(shortcut);
          key.consume();
          return;
        }
      }
    }
  }
}
