package earshot.window;

import earshot.listening.Pacing;
import earshot.listening.SoundSupply;
import earshot.window.settings.SettingsFile;
import earshot.window.settings.WindowSettings;
import java.io.IOException;
import java.util.Optional;

/**
 * What is remembered from one start to the next; kept when the window closes, whoever closes it.
 * The toolkit's thread changes it, any thread keeps it.
 */
final class Memory {
  private final SettingsFile file;
  private volatile WindowSettings settings;
  private Optional<String> trouble = Optional.empty();

  Memory(SettingsFile file) {
    this.file = file;
    settings = WindowSettings.first();
    try {
      settings = file.read();
    } catch (IOException damaged) {
      trouble = Optional.of(String.valueOf(damaged.getMessage()));
    }
  }

  WindowSettings settings() {
    return settings;
  }

  /** A sentence for people where something could not be read. */
  Optional<String> trouble() {
    return trouble;
  }

  void theme(Theme theme) {
    settings = settings.withTheme(theme.key());
  }

  /** Only microphones are remembered: they come as they come, recordings at a pace. */
  void heard(SoundSupply supply) {
    if (supply.pacing() == Pacing.AS_IT_COMES) {
      settings = settings.withMicrophone(supply.name());
    }
  }

  void model(String name) {
    settings = settings.withModel(name);
  }

  void backend(String name) {
    settings = settings.withBackend(name);
  }

  void threshold(String model, String keyword, double threshold) {
    settings = settings.withThreshold(model, keyword, threshold);
  }

  void size(double width, double height) {
    settings = settings.withSize(width, height);
  }

  /**
   * Writes them; a failure is told, and costs nothing but the memory. A file that could not be read
   * is left to whoever mends it.
   */
  synchronized Optional<String> keep() {
    if (trouble.isPresent()) {
      return Optional.empty();
    }
    try {
      file.write(settings);
      return Optional.empty();
    } catch (IOException failed) {
      return Optional.of(String.valueOf(failed.getMessage()));
    }
  }
}
