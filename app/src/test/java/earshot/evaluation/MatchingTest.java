package earshot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.spotting.Detection;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class MatchingTest {
  private static Detection at(double seconds, String keyword) {
    return new Detection(keyword, 0.9, Math.round(seconds * 16000), seconds);
  }

  private static Utterance said(String keyword, double start, double end) {
    return new Utterance(keyword, start, end);
  }

  @Test
  void aDetectionInTheTimeOfItsWordIsAHit() {
    var matching = Matching.of(List.of(said("yes", 1, 1.5)), List.of(at(1.7, "yes")));

    assertThat(matching.hits()).hasSize(1);
    assertThat(matching.hits().get(0).latencySeconds()).isEqualTo(1.7 - 1.5);
    assertThat(matching.misses()).isEmpty();
    assertThat(matching.falseAccepts()).isEmpty();
  }

  @Test
  void bothEndsOfTheTimeBelongToIt() {
    assertThat(Matching.of(List.of(said("yes", 1, 1.5)), List.of(at(1, "yes"))).hits()).hasSize(1);
    // 0.9 + 0.75 is a little less than 1.65 in binary
    assertThat(Matching.of(List.of(said("yes", 0.1, 0.9)), List.of(at(1.65, "yes"))).hits())
        .hasSize(1);
  }

  @Test
  void aStepOutsideTheTimeIsAFalseAccept() {
    var early = Matching.of(List.of(said("yes", 1, 1.5)), List.of(at(0.99, "yes")));
    var late = Matching.of(List.of(said("yes", 1, 1.5)), List.of(at(2.26, "yes")));

    assertThat(early.falseAccepts()).hasSize(1);
    assertThat(late.falseAccepts()).hasSize(1);
    assertThat(late.misses()).hasSize(1);
  }

  @Test
  void anotherWordInTheTimeIsAFalseAccept() {
    var matching = Matching.of(List.of(said("yes", 1, 1.5)), List.of(at(1.2, "no")));

    assertThat(matching.falseAccepts()).hasSize(1);
    assertThat(matching.misses()).hasSize(1);
  }

  @Test
  void aSecondDetectionOfOneUtteranceIsADuplicate() {
    var matching =
        Matching.of(List.of(said("yes", 1, 1.5)), List.of(at(1.2, "yes"), at(1.9, "yes")));

    assertThat(matching.hits()).hasSize(1);
    assertThat(matching.duplicates()).containsExactly(at(1.9, "yes"));
    assertThat(matching.falseAccepts()).isEmpty();
  }

  @Test
  void aDetectionGoesToTheEarliestOpenUtterance() {
    var first = said("yes", 1, 1.5);
    var second = said("yes", 1.6, 2);
    var matching = Matching.of(List.of(second, first), List.of(at(1.8, "yes"), at(1.9, "yes")));

    assertThat(matching.hits()).extracting(Matching.Hit::utterance).containsExactly(first, second);
    assertThat(matching.duplicates()).isEmpty();
  }

  @Test
  void detectionsAreTakenInOrderOfTime() {
    var matching =
        Matching.of(List.of(said("yes", 1, 1.5)), List.of(at(1.9, "yes"), at(1.2, "yes")));

    assertThat(matching.hits().get(0).detection()).isEqualTo(at(1.2, "yes"));
  }

  @Property
  void everyUtteranceAndEveryDetectionIsCountedOnce(
      @ForAll("utterances") List<Utterance> utterances,
      @ForAll("detections") List<Detection> detections) {
    Matching matching = Matching.of(utterances, detections);

    assertThat(matching.hits().size() + matching.misses().size()).isEqualTo(utterances.size());
    assertThat(
            matching.hits().size() + matching.duplicates().size() + matching.falseAccepts().size())
        .isEqualTo(detections.size());
  }

  @Provide
  Arbitrary<List<Utterance>> utterances() {
    return Combinators.combine(Arbitraries.of("yes", "no"), Arbitraries.integers().between(0, 100))
        .as((word, start) -> said(word, start / 10.0, start / 10.0 + 0.5))
        .list()
        .ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<Detection>> detections() {
    return Combinators.combine(Arbitraries.of("yes", "no"), Arbitraries.integers().between(0, 120))
        .as((word, time) -> at(time / 10.0, word))
        .list()
        .ofMaxSize(12);
  }
}
