package earshot.app;

import earshot.listening.SoundSupply;
import java.util.List;
import picocli.CommandLine;

/** Lists the microphones. */
@CommandLine.Command(name = "devices", description = "Lists the microphones.")
final class DevicesCommand extends Command {
  private final Surroundings surroundings;

  DevicesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<SoundSupply> microphones = surroundings.microphones().all();
    if (microphones.isEmpty()) {
      surroundings.err().println("There is no microphone: connect one, and it will be listed.");
    }
    microphones.forEach(microphone -> surroundings.out().println(microphone.name()));
    return DONE;
  }
}
