package earshot.window.live;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.listening.EarListener;
import earshot.listening.Pacing;
import earshot.listening.SpotterSettings;
import earshot.lowpower.LowPowerBackend;
import earshot.reference.ReferenceBackend;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListeningTest {
  private final ReferenceBackend reference = new ReferenceBackend();
  private final LowPowerBackend lowpower = new LowPowerBackend();
  private final EarPlan plan =
      new EarPlan(
          new MemorySupply("memory", Pacing.AS_IT_COMES, new float[1600]),
          SpotterSettings.of(RandomModel.make(), lowpower),
          Optional.of(reference));
  private final Ears ears = Ears.open(plan, session -> new EarListener() {});
  private final Listening listening = new Listening(ears, plan);

  @AfterEach
  void close() {
    ears.close();
  }

  @Test
  void theBackendBesideAndThePresentOneChangePlaces() {
    listening.use(reference);

    assertThat(listening.settings().backend()).isSameAs(reference);
    assertThat(listening.beside()).contains(lowpower);
    assertThat(listening.ear().twin()).isPresent();
  }

  @Test
  void nothingIsComparedWithADenseModel() {
    listening.use(RandomDenseModel.make());

    assertThat(listening.beside()).isEmpty();
    assertThat(listening.ear().twin()).isEmpty();
  }

  @Test
  void anotherSpikingModelIsComparedLikeTheOneBefore() {
    listening.use(RandomModel.make());

    assertThat(listening.beside()).contains(reference);
    assertThat(listening.ear().twin()).isPresent();
  }
}
