package earshot.app;

import earshot.listening.Pacing;
import earshot.listening.SoundSupply;
import earshot.sound.AudioSource;
import earshot.sound.Microphones;
import earshot.sound.NoMicrophoneException;
import earshot.sound.Resampling;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The microphones that Java Sound finds. */
final class MachineMicrophones implements MicrophoneShelf {
  @Override
  public List<SoundSupply> all() {
    return Microphones.ofThisComputer().list().stream()
        .<SoundSupply>map(
            found -> new Supply(found.name(), Optional.of(Integer.toString(found.index()))))
        .toList();
  }

  @Override
  public SoundSupply find(Optional<String> name) throws IOException {
    return new Supply(name.map(n -> "the microphone \"" + n + "\"").orElse("the microphone"), name);
  }

  /**
   * One of them.
   *
   * @param name for people
   * @param wanted its number or a part of its name; without it the first that can be opened
   */
  private record Supply(String name, Optional<String> wanted) implements SoundSupply {
    @Override
    public Pacing pacing() {
      return Pacing.AS_IT_COMES;
    }

    @Override
    public AudioSource open(double rateHz, Consumer<String> warnings) throws IOException {
      var microphones = Microphones.ofThisComputer();
      try {
        return Resampling.to(
            rateHz, wanted.isPresent() ? microphones.open(wanted.get()) : microphones.open());
      } catch (NoMicrophoneException none) {
        throw new IOException(
            none.getMessage()
                + " Connect one (\"earshot devices\" lists them), or name a recording with"
                + " \"earshot listen --input\".",
            none);
      }
    }
  }
}
