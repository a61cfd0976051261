package earshot.app;

import earshot.models.KeywordModel;
import java.io.IOException;
import java.util.List;

/** Where models come from. */
interface ModelShelf {
  /** The names of the bundled ones. */
  List<String> bundled();

  /**
   * Opens a model.
   *
   * @param nameOrPath a bundled name or the path of a model's folder
   * @throws IOException if there is none or its parts do not fit; the message is a sentence
   */
  KeywordModel open(String nameOrPath) throws IOException;
}
