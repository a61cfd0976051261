package earshot.app;

import earshot.window.WindowFolders;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Where this person's programs keep their settings and what a person made with them. */
final class PersonFolders {
  private static final String NAME = "earshot";

  private PersonFolders() {}

  /**
   * By the XDG custom: {@code XDG_CONFIG_HOME} and {@code XDG_DATA_HOME} where they are set, else
   * {@code .config} and {@code .local/share} at home.
   */
  static WindowFolders ofWindow(Map<String, String> environment, Properties properties) {
    Path home = Path.of(properties.getProperty("user.home", "."));
    Path settings =
        folder(environment, "XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve(NAME);
    Path kept =
        folder(environment, "XDG_DATA_HOME")
            .orElse(home.resolve(".local").resolve("share"))
            .resolve(NAME);
    return new WindowFolders(settings.resolve("window.json"), kept);
  }

  private static Optional<Path> folder(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(Path::of).filter(Path::isAbsolute);
  }
}
