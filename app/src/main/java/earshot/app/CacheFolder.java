package earshot.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Where this person's programs keep what they could make again. */
final class CacheFolder {
  private static final String NAME = "earshot";

  private CacheFolder() {}

  /**
   * The folder by each system's custom: {@code XDG_CACHE_HOME} where it is set, else {@code
   * Library/Caches}, {@code LOCALAPPDATA} or {@code .cache}; nowhere for someone without a home.
   */
  static Optional<Path> of(Map<String, String> environment, Properties properties) {
    String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    return folder(environment, "XDG_CACHE_HOME")
        .or(
            () ->
                system.contains("windows") ? folder(environment, "LOCALAPPDATA") : Optional.empty())
        .or(
            () ->
                home(properties)
                    .map(h -> h.resolve(system.contains("mac") ? "Library/Caches" : ".cache")))
        .map(folder -> folder.resolve(NAME));
  }

  private static Optional<Path> folder(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).map(Path::of).filter(Path::isAbsolute);
  }

  private static Optional<Path> home(Properties properties) {
    return Optional.ofNullable(properties.getProperty("user.home"))
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
