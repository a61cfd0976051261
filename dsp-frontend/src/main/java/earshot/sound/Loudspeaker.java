package earshot.sound;

import java.io.IOException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineEvent;
import javax.sound.sampled.LineUnavailableException;

/** The loudspeaker that the system prefers. */
public final class Loudspeaker {
  private Loudspeaker() {}

  /**
   * Plays mono sound once, in 16 bits; returns when it began.
   *
   * @param samples from -1 to 1
   * @param rateHz rounded to whole Hz
   * @throws IOException if there is no loudspeaker; the message is a sentence
   */
  public static void play(float[] samples, double rateHz) throws IOException {
    byte[] bytes = new byte[2 * samples.length];
    for (int i = 0; i < samples.length; i++) {
      int value = Math.round(Math.max(-1f, Math.min(1f, samples[i])) * Short.MAX_VALUE);
      bytes[2 * i] = (byte) value;
      bytes[2 * i + 1] = (byte) (value >> 8);
    }
    try {
      Clip clip = AudioSystem.getClip();
      clip.open(
          new AudioFormat((float) Math.rint(rateHz), 16, 1, true, false), bytes, 0, bytes.length);
      clip.addLineListener(
          event -> {
            if (event.getType().equals(LineEvent.Type.STOP)) {
              clip.close();
            }
          });
      clip.start();
    } catch (LineUnavailableException | IllegalArgumentException | SecurityException none) {
      throw new IOException(
          "There is no loudspeaker that can be used now: connect one, or close what holds it.",
          none);
    }
  }
}
