package earshot.sound;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.Line;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.TargetDataLine;

/** A device of Java Sound. Its formats are tried from the best on until one can be opened. */
final class JavaSoundDevice implements CaptureDevice {
  private static final double BUFFER_SECONDS = 0.2;
  private static final float[] USUAL_RATES_HZ = {48000, 44100, 32000, 16000, 96000};

  private final Mixer.Info info;
  private final Mixer mixer;

  private JavaSoundDevice(Mixer.Info info, Mixer mixer) {
    this.info = info;
    this.mixer = mixer;
  }

  /** Those that have an input; none where Java Sound itself fails. */
  static List<CaptureDevice> all() {
    List<CaptureDevice> devices = new ArrayList<>();
    try {
      for (Mixer.Info info : AudioSystem.getMixerInfo()) {
        Mixer mixer = AudioSystem.getMixer(info);
        if (mixer.isLineSupported(new Line.Info(TargetDataLine.class))) {
          devices.add(new JavaSoundDevice(info, mixer));
        }
      }
    } catch (IllegalArgumentException | SecurityException | LinkageError e) {
      return devices; // a device went away while it was asked, or there is no sound system
    }
    return devices;
  }

  @Override
  public String name() {
    return withoutEcho(info.getName());
  }

  /** ALSA's devices are named "card [device]"; where both are one word it is said once. */
  static String withoutEcho(String name) {
    int bracket = name.indexOf(" [");
    boolean echo =
        bracket > 0 && name.substring(bracket).equals(" [" + name.substring(0, bracket) + "]");
    return echo ? name.substring(0, bracket) : name;
  }

  @Override
  public String description() {
    return info.getDescription();
  }

  @Override
  public CaptureLine open() throws IOException {
    String reason = "it offers no format that can be read";
    for (AudioFormat format : formats()) {
      Optional<CaptureFormat> understood = JavaSoundLine.understand(format);
      if (understood.isEmpty()) {
        continue;
      }
      try {
        var wanted = new DataLine.Info(TargetDataLine.class, format);
        TargetDataLine line = (TargetDataLine) mixer.getLine(wanted);
        int bufferFrames = (int) (BUFFER_SECONDS * format.getFrameRate());
        line.open(format, bufferFrames * format.getFrameSize());
        line.start();
        return new JavaSoundLine(line, understood.get());
      } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
        reason = "it is busy, or refuses (" + e.getMessage() + ")";
      }
    }
    throw new IOException("The microphone \"" + name() + "\" cannot be opened: " + reason + ".");
  }

  /** 16 bits at a usual rate first, then whatever the device says that it has. */
  private Set<AudioFormat> formats() {
    Set<AudioFormat> formats = new LinkedHashSet<>();
    for (float rateHz : USUAL_RATES_HZ) {
      for (int channels = 1; channels <= 2; channels++) {
        var format = new AudioFormat(rateHz, 16, channels, true, false);
        if (mixer.isLineSupported(new DataLine.Info(TargetDataLine.class, format))) {
          formats.add(format);
        }
      }
    }
    for (Line.Info line : mixer.getTargetLineInfo(new Line.Info(TargetDataLine.class))) {
      if (line instanceof DataLine.Info data) {
        formats.addAll(List.of(data.getFormats()));
      }
    }
    return formats;
  }
}
