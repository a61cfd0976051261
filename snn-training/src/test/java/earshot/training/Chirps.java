package earshot.training;

import earshot.cochlea.CochleaParameters;
import earshot.cochlea.EncoderParameters;
import earshot.decoder.DecoderParameters;
import earshot.frontend.GammatoneParameters;
import earshot.sound.WavWriter;
import earshot.training.network.Feedback;
import earshot.training.network.Optimiser;
import earshot.training.recipe.EpochParameters;
import earshot.training.recipe.MixingParameters;
import earshot.training.recipe.OptimiserParameters;
import earshot.training.recipe.Recipe;
import earshot.training.recipe.SpikingParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/** Words that anybody can say alike: tones that rise, tones that fall; and a recipe for seconds. */
public final class Chirps {
  private static final int RATE_HZ = 16000;

  private Chirps() {}

  /** 0.4 s from one frequency to another, with a little noise. */
  public static float[] chirp(double fromHz, double toHz, long seed) {
    var random = new SplittableRandom(seed);
    float[] samples = new float[(int) (0.4 * RATE_HZ)];
    double phase = 0;
    double detuned = 0.9 + 0.2 * random.nextDouble();
    for (int i = 0; i < samples.length; i++) {
      double part = i / (double) samples.length;
      phase += 2 * Math.PI * detuned * fromHz * Math.pow(toHz / fromHz, part) / RATE_HZ;
      double swell = Math.sin(Math.PI * part);
      samples[i] = (float) (0.3 * swell * Math.sin(phase) + 0.003 * (2 * random.nextDouble() - 1));
    }
    return samples;
  }

  /** Writes a recording. */
  public static Path write(Path file, float[] samples) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (var writer = WavWriter.create(file, RATE_HZ)) {
      writer.write(samples, 0, samples.length);
    }
    return file;
  }

  /** A folder with the words "rise" and "fall", of so many speakers. */
  public static Path words(Path folder, int speakers) throws IOException {
    for (int s = 0; s < speakers; s++) {
      String name = "speaker%02d_take_0.wav".formatted(s);
      write(folder.resolve("rise").resolve(name), chirp(400, 3000, s));
      write(folder.resolve("fall").resolve(name), chirp(3000, 400, 1000 + s));
    }
    return folder;
  }

  /** A small recipe. */
  public static Recipe recipe(int epochs, long seed) {
    return new Recipe(
        "chirps",
        "Tones.",
        "desktop",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        "",
        "",
        0.5,
        new GammatoneParameters(
            new CochleaParameters(
                RATE_HZ, 16, 100, 6000, CochleaParameters.Rectifier.FULL_WAVE, 0.01),
            EncoderParameters.standard()),
        new SpikingParameters(
            List.of(24, 16),
            List.of(List.of(0, 2), List.of(0)),
            List.of(List.of(1), List.of(1)),
            List.of(List.of(3), List.of()),
            Feedback.ITSELF,
            List.of(1, 3, 5),
            3,
            1,
            4),
        new EpochParameters(40, 20, 20, 20, 20, 0),
        new MixingParameters(
            45,
            15,
            90,
            6,
            0.1,
            0.1,
            0.03,
            0.5,
            0.5,
            5,
            25,
            0.1,
            0.5,
            0.3,
            0.1,
            0.3,
            1 / 6.0,
            1 / 8.0,
            MixingParameters.StreamNoise.MODERATE),
        new OptimiserParameters(
            epochs,
            20,
            0.01,
            1e-4,
            5,
            1e-3,
            5,
            Optimiser.Matrices.ADAM,
            0.05,
            1,
            0.001,
            0,
            0.01,
            new OptimiserParameters.Pruning(List.of(0.3, 0.3), 2, 3),
            1,
            0,
            OptimiserParameters.Distillation.NONE,
            seed,
            List.of(),
            List.of()),
        new Recipe.DecoderSettings(0, 0, 0.7, 0.7, 5, 0.5, DecoderParameters.ClipRule.LOG_MEAN_EXP),
        "GPL-3.0-or-later",
        List.of());
  }
}
