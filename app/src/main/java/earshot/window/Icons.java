package earshot.window;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons with a picture, which say what they do to whoever hovers or hears them. */
final class Icons {
  private Icons() {}

  static Button button(String id, Feather icon, Shortcut shortcut, Shortcuts shortcuts) {
    var button = new Button();
    dress(button, id, icon, shortcut);
    button.setOnAction(pressed -> shortcuts.run(shortcut));
    return button;
  }

  static ToggleButton toggle(String id, Feather icon, Shortcut shortcut, Shortcuts shortcuts) {
    var button = new ToggleButton();
    dress(button, id, icon, shortcut);
    button.setOnAction(pressed -> shortcuts.run(shortcut));
    return button;
  }

  private static void dress(ButtonBase button, String id, Feather icon, Shortcut shortcut) {
    button.setId(id);
    button.setGraphic(new FontIcon(icon));
    button.setTooltip(new Tooltip(shortcut.tip()));
    button.setAccessibleText(shortcut.tip());
    button.getStyleClass().add("icon-button");
  }

  /** Shows another picture. */
  static void change(ButtonBase button, Feather icon) {
    if (button.getGraphic() instanceof FontIcon shown && shown.getIconCode() != icon) {
      shown.setIconCode(icon);
    }
  }
}
