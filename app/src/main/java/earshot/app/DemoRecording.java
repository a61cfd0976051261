package earshot.app;

import earshot.assets.Demo;
import earshot.listening.Pacing;
import earshot.listening.SoundSupply;
import earshot.sound.AudioSource;
import earshot.sound.Resampling;
import earshot.sound.SoundFiles;
import java.io.IOException;
import java.util.function.Consumer;

/** The bundled recording, at the pace of real time. */
final class DemoRecording implements SoundSupply {
  @Override
  public String name() {
    return "the bundled recording";
  }

  @Override
  public Pacing pacing() {
    return Pacing.REAL_TIME;
  }

  @Override
  public AudioSource open(double rateHz, Consumer<String> warnings) throws IOException {
    return Resampling.to(rateHz, SoundFiles.open(Demo.openRecording(), Demo.NAME, warnings));
  }
}
