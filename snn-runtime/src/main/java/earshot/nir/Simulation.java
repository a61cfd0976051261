package earshot.nir;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Runs a network from a file over a raster from a file and records it to a third. */
public final class Simulation {
  private Simulation() {}

  /**
   * What was done.
   *
   * @param steps rows of the raster and of the record
   * @param columns of the record
   * @param recorded name of what the record holds
   * @param timing the time step and reset that held
   */
  public record Report(long steps, int columns, String recorded, Timing timing) {}

  /**
   * Runs it. A simulation that is refused or fails leaves the record as it was.
   *
   * @param nir the network
   * @param spikes a CSV without a header: a row per step, a column per input
   * @param options what to do with them
   * @param record where the CSV goes that has a row per step and a column per neuron
   * @param notices takes a sentence for everything that a person should know
   * @throws IOException if a file cannot be read or written; the message is a sentence that names
   *     it
   * @throws IllegalArgumentException if the network cannot be run or the raster does not fit it
   */
  public static Report run(
      Path nir, Path spikes, SimulationOptions options, Path record, Consumer<String> notices)
      throws IOException {
    GraphSimulator simulator = simulator(nir, options, notices);
    if (!Files.exists(spikes) || Files.isDirectory(spikes)) {
      throw new IOException("There is no file '" + spikes + "'; give the path of a CSV file.");
    }
    try (var pending = new PendingFile(record)) {
      long steps;
      try (BufferedReader rows = Files.newBufferedReader(spikes);
          BufferedWriter out = Files.newBufferedWriter(pending.path())) {
        var raster = new RasterReader(rows, spikes, simulator.inputName(), simulator.inputs());
        steps = run(simulator, raster, out);
      } catch (CharacterCodingException e) {
        throw new IOException("'" + spikes + "' is no text, but a CSV file is needed.", e);
      }
      pending.keep();
      return new Report(
          steps, simulator.recorded().length, simulator.recordedName(), simulator.timing());
    }
  }

  private static GraphSimulator simulator(
      Path nir, SimulationOptions options, Consumer<String> notices) throws IOException {
    NirGraph graph = NirFile.read(nir).graph();
    try {
      return new GraphSimulator(graph, options, notices);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'%s': %s".formatted(nir, e.getMessage()), e);
    }
  }

  private static long run(GraphSimulator simulator, RasterReader raster, BufferedWriter out)
      throws IOException {
    double[] input = new double[simulator.inputs()];
    long steps = 0;
    var row = new StringBuilder();
    while (raster.read(input)) {
      simulator.step(input);
      steps++;
      row.setLength(0);
      for (double value : simulator.recorded()) {
        append(row, value).append(',');
      }
      row.setCharAt(row.length() - 1, '\n');
      out.append(row);
    }
    return steps;
  }

  /** Counts as whole numbers, everything else with all its digits. */
  private static StringBuilder append(StringBuilder row, double value) {
    long whole = (long) value;
    return whole == value && Math.abs(value) < 1e15 ? row.append(whole) : row.append(value);
  }
}
