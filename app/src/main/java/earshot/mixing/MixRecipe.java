package earshot.mixing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Every choice that makes a test recording; written beside it.
 *
 * @param words the folder of clips, one folder for each word
 * @param keywords words that stand in the truth; other words are said too, without; with none named
 *     every word is one
 * @param background the folder of running speech between the words; empty for none
 * @param noise the folder of noise below everything; empty for none
 * @param minutes length of the recording
 * @param wordsPerMinute how many words are said, on average
 * @param snrDb power of a word while it is said to that of the noise
 * @param backgroundDb level of the running speech against that of the words
 * @param seed of all chance
 */
public record MixRecipe(
    String words,
    List<String> keywords,
    String background,
    String noise,
    double minutes,
    @JsonProperty("words_per_minute") double wordsPerMinute,
    @JsonProperty("snr_db") double snrDb,
    @JsonProperty("background_db") double backgroundDb,
    long seed) {
  /** The rate of what is made. */
  public static final double RATE_HZ = 16000;

  /** Copies the list. */
  public MixRecipe {
    keywords = List.copyOf(keywords);
  }

  /** The same with other keywords. */
  MixRecipe withKeywords(List<String> others) {
    return new MixRecipe(
        words, others, background, noise, minutes, wordsPerMinute, snrDb, backgroundDb, seed);
  }
}
