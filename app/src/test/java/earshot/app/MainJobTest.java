package earshot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import earshot.listening.MainJob;
import earshot.reference.ReferenceBackend;
import earshot.window.live.EarState;
import earshot.window.live.Listening;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class MainJobTest {
  private final Desk desk = new Desk();

  @Test
  void withoutADisplayItListensInTheTerminalAndSaysSo() {
    desk.withMicrophone(Sounds.noise(2, 1));

    assertThat(desk.run("--jsonl")).isEqualTo(0);
    assertThat(desk.err()).contains("no display").contains("Desk Microphone");
    assertThat(desk.out()).contains("\"detection\"").contains("\"end\"");
    assertThat(desk.shown()).isEmpty();
  }

  @Test
  void whatKeepsAWindowFromOpeningIsSaidAsItIsAndWhatToUseInstead() {
    desk.withMicrophone(Sounds.noise(2, 1)).withoutDisplay("libgtk-3.so.0 is missing: install it.");

    assertThat(desk.run("--jsonl")).isEqualTo(0);
    assertThat(desk.err())
        .startsWith("libgtk-3.so.0 is missing: install it. What is heard in Desk Microphone")
        .contains("\"earshot listen\"")
        .doesNotContain("There is no display");
  }

  @Test
  void withoutAMicrophoneItPlaysTheRecordingAndSaysSo() {
    assertThat(desk.run("--jsonl", "--quit-at-end")).isEqualTo(0);
    assertThat(desk.err()).contains("no microphone").contains("the bundled recording is played");
    assertThat(desk.out()).contains("\"detection\"").contains("\"end\"");
  }

  @Test
  void theDemonstrationTakesTheRecordingWhereThereIsAMicrophone() {
    desk.withMicrophone(Sounds.noise(2, 1));
    desk.run("--demo", "--jsonl");

    assertThat(desk.err()).contains("the test's recording").doesNotContain("Desk Microphone");
  }

  @Test
  void withADisplayItOpensTheWindow() {
    desk.withMicrophone(Sounds.noise(2, 1)).withDisplay();
    assertThat(desk.run()).isEqualTo(0);
    assertThat(desk.run("--demo", "--quit-at-end", "--backend", "reference")).isEqualTo(0);

    List<MainJob> shown = desk.shown();
    assertThat(shown.get(0).supply().name()).isEqualTo("Desk Microphone");
    assertThat(shown.get(0).atTheEnd()).isEqualTo(MainJob.AtTheEnd.STAY);
    assertThat(shown.get(1).supply().name()).isEqualTo("the test's recording");
    assertThat(shown.get(1).atTheEnd()).isEqualTo(MainJob.AtTheEnd.QUIT);
    assertThat(shown.get(1).settings().backend().name()).isEqualTo("reference");
    assertThat(desk.out()).isEmpty();
  }

  @Test
  @Timeout(60)
  void theLinesOfAWindowNameTheModelAndTheBackendThatHeard() {
    desk.withMicrophone(Sounds.noise(2, 1))
        .withDisplayInWhich(
            listening -> {
              awaitEnd(listening);
              listening.use(RandomModel.named("chosen"));
              awaitEnd(listening);
              listening.use(new ReferenceBackend());
              awaitEnd(listening);
            });
    assertThat(desk.run("--jsonl")).isEqualTo(0);

    assertThat(desk.out().lines().filter(line -> line.contains("\"detection\"")))
        .extracting(MainJobTest::heardBy)
        .containsSubsequence("random lowpower", "chosen lowpower", "chosen reference");
    assertThat(desk.out().lines().filter(line -> line.contains("\"end\""))).hasSize(3);
  }

  private static void awaitEnd(Listening listening) {
    while (listening.ear().state() instanceof EarState.Hearing) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static String heardBy(String line) {
    try {
      JsonNode event = new ObjectMapper().readTree(line);
      return event.get("model").asText() + " " + event.get("backend").asText();
    } catch (JsonProcessingException noJson) {
      throw new AssertionError(line, noJson);
    }
  }

  @Test
  void theModelAndTheBackendThatWereChosenLastListenAgain() {
    desk.withDisplayThatRemembers("keywords-only", "reference");
    assertThat(desk.run("--demo")).isEqualTo(0);

    assertThat(desk.shown().get(0).settings().model().labels().names())
        .containsExactly("yes", "no");
    assertThat(desk.shown().get(0).settings().backendName()).isEqualTo("reference");
  }

  @Test
  void anOptionWinsOverWhatWasChosenLast() {
    desk.withDisplayThatRemembers("keywords-only", "reference");
    assertThat(desk.run("--demo", "--model", "commands", "--backend", "lowpower")).isEqualTo(0);

    assertThat(desk.shown().get(0).settings().model().labels().names()).contains("_unknown_");
    assertThat(desk.shown().get(0).settings().backendName()).isEqualTo("lowpower");
  }

  @Test
  void aModelThatIsGoneSinceIsSaidAndTheUsualOneListens() {
    desk.withDisplayThatRemembers("gone", "nonsense");
    assertThat(desk.run("--demo")).isEqualTo(0);

    assertThat(desk.err())
        .contains("\"gone\" was chosen last, but \"commands\" listens now. There is no model");
    assertThat(desk.shown().get(0).settings().model().labels().names()).contains("_unknown_");
    assertThat(desk.shown().get(0).settings().backendName()).isEqualTo("lowpower");
  }

  @Test
  void withoutADisplayNothingIsRemembered() {
    desk.withDisplayThatRemembers("gone", "reference").withoutDisplay();
    assertThat(desk.run("--demo", "--jsonl")).isEqualTo(0);

    assertThat(desk.out()).contains("\"lowpower\"");
  }

  @Test
  void anInterruptionOfTheWindowEndsWithTheEndAnd130() {
    desk.withMicrophone(Sounds.noise(2, 1)).withDisplay().interrupted();

    assertThat(desk.run("--jsonl")).isEqualTo(130);
    assertThat(desk.out().lines().filter(line -> line.contains("\"end\""))).hasSize(1);
    assertThat(desk.out().lines().reduce("", (before, line) -> line)).contains("\"end\"");
  }

  @Test
  void helpNamesEveryCommandAndVersionTheVersion() {
    assertThat(desk.run("--help")).isEqualTo(0);
    assertThat(desk.out())
        .contains(
            "listen",
            "evaluate",
            "evaluate-stream",
            "models",
            "devices",
            "simulate",
            "verify-chip",
            "bench");
    assertThat(desk.run("--version")).isEqualTo(0);
    assertThat(desk.out()).containsPattern("Earshot [0-9]+\\.[0-9]+");
  }

  @Test
  void devicesAndModelsAreListedAndNoneIsNoFailure() {
    assertThat(desk.run("models")).isEqualTo(0);
    assertThat(desk.out()).contains("commands").contains("yes, no");
    assertThat(desk.run("devices")).isEqualTo(0);
    assertThat(desk.out()).isEmpty();
    assertThat(desk.err()).contains("no microphone");
    assertThat(desk.withMicrophone(new float[1]).run("devices")).isEqualTo(0);
    assertThat(desk.out()).isEqualTo("Desk Microphone\n");
  }
}
