package earshot.app;

import earshot.evaluation.Progress;
import earshot.evaluation.Reasons;
import earshot.evaluation.SoundTree;
import earshot.frontend.FrontEnd;
import earshot.sound.AudioSource;
import earshot.spikefiles.SpikeFiles;
import earshot.spikefiles.SpikeMaker;
import earshot.spikefiles.SpikeRecording;
import earshot.spikefiles.SpikeSetWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns recordings into spikes. */
@CommandLine.Command(
    name = "spikes",
    description = "Turns a folder of recordings, or one, into spikes for other programs.")
final class SpikesCommand extends Command {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "DIR",
      description = "A folder for each label, with the recordings in it; or one recording.")
  private Path folder = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description =
          "A new file: .h5 (as the Heidelberg spike files), .csv, .aedat (AEDAT-2.0, for jAER), or"
              + " .wav (the sound, with its spikes beside it).")
  private Path out = Path.of("");

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      defaultValue = "commands",
      description = "The model whose front end hears (default: ${DEFAULT-VALUE}).")
  private String model = "commands";

  SpikesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (!SpikeFiles.isKnown(out)) {
      throw refusal("--out " + out + ": its name has to end in .h5, .hdf5, .csv, .aedat or .wav.");
    }
    if (Files.exists(out)) {
      throw new IOException(out + " exists already and is not overwritten.");
    }
    FrontEnd frontEnd = surroundings.models().open(model).card().frontEnd().create();
    List<SoundTree.Entry> files = files();
    OutputFile.at(out);
    Counts counts;
    try (SpikeSetWriter writer = SpikeFiles.create(out, frontEnd.sampleRateHz());
        Progress progress = Bars.begin("spikes", files.size())) {
      counts = write(files, frontEnd, writer, progress);
    } catch (IOException failure) {
      Files.deleteIfExists(out);
      throw failure;
    }
    if (counts.recordings == 0) {
      Files.deleteIfExists(out);
      throw new IOException("No recording in " + folder + " could be read.");
    }
    surroundings
        .out()
        .printf(
            "%d recordings, %d spikes in %d channels in %s%n",
            counts.recordings, counts.spikes, frontEnd.inputs(), out);
    return DONE;
  }

  private static final class Counts {
    private long recordings;
    private long spikes;
  }

  private Counts write(
      List<SoundTree.Entry> files, FrontEnd frontEnd, SpikeSetWriter writer, Progress progress)
      throws IOException {
    var counts = new Counts();
    var maker = new SpikeMaker(frontEnd);
    for (SoundTree.Entry file : files) {
      SpikeRecording recording;
      try (AudioSource source =
          surroundings
              .recordings()
              .open(file.file(), frontEnd.sampleRateHz(), surroundings.warnings())) {
        recording = maker.hear(file.path(), file.topFolder(), writer.through(source));
      } catch (IOException unreadable) {
        surroundings.warnings().accept(file.path() + " is left out: " + Reasons.of(unreadable));
        continue;
      }
      writer.add(recording);
      counts.recordings++;
      counts.spikes += recording.spikes();
      progress.advance();
    }
    return counts;
  }

  private List<SoundTree.Entry> files() throws IOException {
    if (Files.isRegularFile(folder)) {
      return List.of(new SoundTree.Entry(folder, String.valueOf(folder.getFileName())));
    }
    SoundTree tree = SoundTree.below(folder);
    tree.unreadable()
        .forEach(u -> surroundings.warnings().accept(u.file() + " is left out: " + u.why()));
    return tree.files();
  }
}
