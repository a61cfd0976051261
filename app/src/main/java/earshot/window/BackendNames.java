package earshot.window;

import earshot.runtime.Backend;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Backends by their names. */
final class BackendNames extends StringConverter<Backend> {
  @Override
  public String toString(@Nullable Backend backend) {
    return backend == null ? "" : backend.name();
  }

  @Override
  public Backend fromString(String name) {
    throw new UnsupportedOperationException("A backend is chosen, not typed: \"" + name + "\".");
  }
}
