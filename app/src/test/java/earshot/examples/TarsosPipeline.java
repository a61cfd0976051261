package earshot.examples;

import be.tarsos.dsp.AudioDispatcher;
import be.tarsos.dsp.GainProcessor;
import be.tarsos.dsp.io.jvm.AudioDispatcherFactory;
import earshot.spotting.KeywordSpotter;
import earshot.tarsos.CochleaProcessor;
import earshot.tarsos.KeywordSpottingProcessor;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * Spikes and keywords in a pipeline of TarsosDSP: {@code TarsosPipeline RECORDING}, 16 kHz mono.
 */
public final class TarsosPipeline {
  private TarsosPipeline() {}

  /** Takes the path of a recording. */
  public static void main(String[] arguments) throws IOException, UnsupportedAudioFileException {
    AudioDispatcher pipeline =
        AudioDispatcherFactory.fromFile(Path.of(arguments[0]).toFile(), 1024, 512);
    hear(pipeline, System.out);
  }

  static void hear(AudioDispatcher pipeline, PrintStream out) throws IOException {
    KeywordSpotter spotter = KeywordSpotter.load("commands");
    spotter.onDetection(found -> out.println(found.timeSeconds() + " s: " + found.keyword()));
    var spikes = new AtomicLong();
    var cochlea =
        new CochleaProcessor(
            spotter.model().card().frontEnd().create(),
            frame -> {
              for (int channel = 0; channel < frame.channels(); channel++) {
                spikes.addAndGet(frame.count(channel));
              }
            });
    pipeline.addAudioProcessor(cochlea);
    pipeline.addAudioProcessor(new KeywordSpottingProcessor(spotter));
    pipeline.addAudioProcessor(new GainProcessor(1)); // whatever else the pipeline does
    pipeline.run();
    out.println(spikes + " spikes");
  }
}
