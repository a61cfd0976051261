package earshot.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How the clips of one kind did.
 *
 * @param name what they share
 * @param clips how many
 * @param accuracy the share that was answered rightly
 * @param accuracy95ci by resampling speakers; null with fewer than two
 */
public record Group(
    String name,
    long clips,
    @Nullable Double accuracy,
    @JsonProperty("accuracy_95ci") double @Nullable [] accuracy95ci) {
  static Group of(String name, Share share) {
    return new Group(name, share.clips(), share.value(), share.interval());
  }
}
