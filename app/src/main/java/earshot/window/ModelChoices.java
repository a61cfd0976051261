package earshot.window;

import earshot.models.KeywordModel;
import java.io.IOException;
import java.util.List;

/** The models that a person can choose. */
public interface ModelChoices {
  /** Their names. */
  List<String> names();

  /**
   * Opens one; it may take a second.
   *
   * @throws IOException if it cannot be opened; the message is a sentence
   */
  KeywordModel open(String name) throws IOException;
}
