package earshot.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import earshot.window.paint.Colours;

/** The two looks. */
enum Theme {
  DARK,
  LIGHT;

  /** The style sheet of the controls. */
  String controls() {
    return switch (this) {
      case DARK -> new PrimerDark().getUserAgentStylesheet();
      case LIGHT -> new PrimerLight().getUserAgentStylesheet();
    };
  }

  /** The colours of the pictures. */
  Colours colours() {
    return switch (this) {
      case DARK -> Colours.dark();
      case LIGHT -> Colours.light();
    };
  }

  /** Its name in the settings. */
  String key() {
    return this == LIGHT ? "light" : "dark";
  }

  static Theme of(String key) {
    return "light".equals(key) ? LIGHT : DARK;
  }

  Theme other() {
    return this == DARK ? LIGHT : DARK;
  }
}
