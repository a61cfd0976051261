package earshot.models;

import static org.assertj.core.api.Assertions.assertThat;

import earshot.lowpower.ChipProfile;
import earshot.lowpower.LowPowerBackend;
import earshot.runtime.SpikingNetwork;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class BundledModelsTest {
  @Test
  void everyBundledModelFitsItsChip() throws IOException {
    assertThat(ModelCatalogue.bundled())
        .contains("commands", "commands-light", "commands-chip", "wake-computer");
    for (String name : ModelCatalogue.bundled()) {
      KeywordModel model = ModelCatalogue.open(name);
      assertThat(model.network()).as(name).isInstanceOf(ModelNetwork.Spiking.class);
      // The mapper refuses what breaks a limit.
      SpikingNetwork chip = model.network().run(new LowPowerBackend());
      assertThat(chip.layers()).isGreaterThan(1);
    }
    assertThat(ChipProfile.named(ModelCatalogue.open("commands-chip").network().profile()))
        .isEqualTo(ChipProfile.XYLO_AUDIO_3);
  }
}
