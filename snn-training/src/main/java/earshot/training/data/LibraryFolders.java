package earshot.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the recordings lie.
 *
 * @param training holds a folder per keyword
 * @param keywords their names
 * @param unknownWords folders of single words that are no keyword
 * @param moreKeywords further folders that hold a folder per keyword
 * @param groups folders of other speech without a keyword
 * @param noise folders of recordings without speech
 * @param noiseHeldOut how the names of noise begin that is not learnt
 * @param rooms folder of impulse responses
 * @param validation folder of labelled clips; where there is none, a tenth of the speakers is held
 *     out
 */
public record LibraryFolders(
    Path training,
    List<String> keywords,
    List<Path> unknownWords,
    List<Path> moreKeywords,
    List<Path> groups,
    List<Path> noise,
    Optional<String> noiseHeldOut,
    Optional<Path> rooms,
    Optional<Path> validation) {
  /** Copies the lists. */
  public LibraryFolders {
    keywords = List.copyOf(keywords);
    unknownWords = List.copyOf(unknownWords);
    moreKeywords = List.copyOf(moreKeywords);
    groups = List.copyOf(groups);
    noise = List.copyOf(noise);
  }

  /** Every folder that is read for envelopes. */
  List<Path> all() {
    List<Path> all = new ArrayList<>();
    keywords.forEach(word -> all.add(training.resolve(word)));
    all.addAll(unknownWords);
    for (Path folder : moreKeywords) {
      keywords.forEach(word -> all.add(folder.resolve(word)));
    }
    all.addAll(groups);
    all.addAll(noise);
    validation.ifPresent(all::add);
    return all;
  }
}
