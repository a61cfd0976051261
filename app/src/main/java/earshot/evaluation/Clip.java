package earshot.evaluation;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A recording of one word, or a part of one.
 *
 * @param file where it is
 * @param path how reports call it
 * @param label the word that was said, as its folder or its manifest names it
 * @param speaker who said it, where that is known
 * @param span the part of the recording that is meant
 */
public record Clip(Path file, String path, String label, Optional<String> speaker, Span span) {
  /** How reports call the recording that it is, or is a part of. */
  String recording() {
    return span.equals(Span.WHOLE) ? path : path.substring(0, path.lastIndexOf('#'));
  }

  /** One of a folder for each label. */
  static Clip inFolder(SoundTree.Entry file) {
    return new Clip(
        file.file(), file.path(), file.topFolder(), SpeakerNames.of(file.path()), Span.WHOLE);
  }
}
