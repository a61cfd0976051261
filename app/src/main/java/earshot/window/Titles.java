package earshot.window;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * How the things in a list that is chosen from are called. Nobody types them, so there is no way
 * back from a title.
 *
 * @param <T> what is chosen
 */
final class Titles<T> extends StringConverter<T> {
  private final Function<T, String> title;

  /** Makes one of what tells the title. */
  Titles(Function<T, String> title) {
    this.title = title;
  }

  @Override
  public String toString(@Nullable T chosen) {
    return chosen == null ? "" : title.apply(chosen);
  }

  @Override
  public T fromString(String typed) {
    throw new IllegalArgumentException("\"" + typed + "\" was typed where one can only choose.");
  }
}
