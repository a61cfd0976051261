package earshot.evaluation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speakers as Speech Commands writes them: {@code SPEAKER_nohash_N.wav}. */
final class SpeakerNames {
  private static final Pattern NAME = Pattern.compile("([^/]+)_nohash_\\d+\\.[^./]+$");

  private SpeakerNames() {}

  /** The speaker of a recording, where its name tells. */
  static Optional<String> of(String path) {
    Matcher matcher = NAME.matcher(path);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
