package earshot.mixing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What a recording was made of.
 *
 * @param recipe the choices
 * @param audioSeconds its length
 * @param parts words and running speech in the order of time
 * @param leftOut files that could not be used, and why
 */
public record Mixed(
    MixRecipe recipe,
    @JsonProperty("audio_s") double audioSeconds,
    List<Part> parts,
    @JsonProperty("left_out") List<String> leftOut) {

  /**
   * Something that is said.
   *
   * @param kind {@code keyword}, {@code word} or {@code background}
   * @param word which; empty for running speech
   * @param source the recording that it is from
   * @param startSeconds when it begins to be heard
   * @param endSeconds when it ends
   */
  public record Part(
      String kind,
      String word,
      String source,
      @JsonProperty("start_s") double startSeconds,
      @JsonProperty("end_s") double endSeconds) {}

  /** The truth as {@code evaluate-stream} reads it. */
  public String truth(String file) {
    var text = new StringBuilder("file\tstart_s\tend_s\tkeyword\n");
    for (Part part : parts) {
      if (part.kind().equals("keyword")) {
        text.append(file).append('\t').append(part.startSeconds()).append('\t');
        text.append(part.endSeconds()).append('\t').append(part.word()).append('\n');
      }
    }
    return text.toString();
  }
}
