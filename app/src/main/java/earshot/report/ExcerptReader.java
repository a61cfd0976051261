package earshot.report;

import earshot.evaluation.SoundOpener;
import earshot.sound.AudioSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads parts of recordings, each recording once. */
final class ExcerptReader {
  private static final double LONGEST_SECONDS = 60;

  private final SoundOpener opener;
  private final double rateHz;

  ExcerptReader(SoundOpener opener, double rateHz) {
    this.opener = opener;
    this.rateHz = rateHz;
  }

  /** The samples of each; of one that cannot be read, or no longer, none. */
  List<float[]> read(List<ErrorSound> sounds) {
    var byFile = new HashMap<Path, List<Integer>>();
    for (int i = 0; i < sounds.size(); i++) {
      byFile.computeIfAbsent(sounds.get(i).file(), f -> new ArrayList<>()).add(i);
    }
    var samples = new ArrayList<float[]>();
    sounds.forEach(sound -> samples.add(new float[0]));
    for (Map.Entry<Path, List<Integer>> file : byFile.entrySet()) {
      List<Taken> taken =
          file.getValue().stream().map(i -> new Taken(sounds.get(i), i, rateHz)).toList();
      read(file.getKey(), taken);
      taken.forEach(t -> samples.set(t.index, t.samples()));
    }
    return samples;
  }

  private void read(Path file, List<Taken> taken) {
    float[] block = new float[4096];
    long end = taken.stream().mapToLong(t -> t.end).max().orElse(0);
    long at = 0;
    try (AudioSource source = opener.open(file, rateHz, sentence -> {})) {
      while (at < end) {
        int n = source.read(block, 0, block.length);
        if (n < 0) {
          return;
        }
        for (Taken part : taken) {
          part.take(block, n, at);
        }
        at += n;
      }
    } catch (IOException noLongerThere) {
      return; // it was read a moment ago; the report shows what there is of it
    }
  }

  private static final class Taken {
    private final int index;
    private final long start;
    private final long end;
    private float[] samples = new float[0];

    Taken(ErrorSound sound, int index, double rateHz) {
      this.index = index;
      start = Math.round(sound.span().startSeconds() * rateHz);
      double seconds = sound.span().endSeconds() - sound.span().startSeconds();
      end = start + Math.round(Math.min(seconds, LONGEST_SECONDS) * rateHz);
    }

    void take(float[] block, int length, long at) {
      int from = (int) Math.max(0, Math.min(length, start - at));
      int to = (int) Math.max(from, Math.min(length, end - at));
      int had = samples.length;
      if (to > from) {
        samples = Arrays.copyOf(samples, had + to - from);
        System.arraycopy(block, from, samples, had, to - from);
      }
    }

    float[] samples() {
      return samples;
    }
  }
}
