package earshot.frontend;

import earshot.cochlea.Cochlea;
import earshot.cochlea.CochleaCoefficients;
import earshot.cochlea.EncoderChannels;
import earshot.cochlea.SpikeEncoder;
import earshot.spikes.SpikeFrame;
import earshot.spikes.SpikeSink;
import java.util.List;
import java.util.stream.Stream;

/** Gammatone filterbank, gain control and spike encoder in a row. */
public final class GammatoneFrontEnd implements FrontEnd {
  private final GammatoneParameters parameters;
  private final CochleaCoefficients coefficients;
  private final Cochlea cochlea;
  private final SpikeEncoder encoder;
  private final float[] envelope; // (bands)
  private final SpikeFrame frame;
  private long steps;

  /** Makes one that has heard nothing. */
  public GammatoneFrontEnd(GammatoneParameters parameters) {
    this.parameters = parameters;
    coefficients = CochleaCoefficients.design(parameters.cochlea());
    cochlea = new Cochlea(parameters.cochlea(), coefficients);
    encoder = new SpikeEncoder(parameters.encoder(), parameters.cochlea().bands());
    envelope = new float[parameters.cochlea().bands()];
    frame = new SpikeFrame(encoder.channels());
  }

  @Override
  public double sampleRateHz() {
    return parameters.cochlea().sampleRateHz();
  }

  @Override
  public int samplesPerStep() {
    return parameters.cochlea().samplesPerStep();
  }

  @Override
  public int inputs() {
    return encoder.channels();
  }

  @Override
  public List<ChannelKind> channelKinds() {
    EncoderChannels channels = parameters.encoder().channels();
    return Stream.of(
            new ChannelKind("level", channels.sustained(bands())),
            new ChannelKind("rise", channels.rises(bands())),
            new ChannelKind("fall", channels.falls(bands())))
        .filter(kind -> kind.channels() > 0)
        .toList();
  }

  @Override
  public int bands() {
    return envelope.length;
  }

  @Override
  public double centreHz(int band) {
    return coefficients.centreHz(band);
  }

  @Override
  public float level(int band) {
    return encoder.level(band);
  }

  @Override
  public void process(float[] samples, int offset, int length, SpikeSink sink) {
    int at = offset;
    int end = offset + length;
    while (at < end) {
      at += cochlea.hear(samples, at, end - at);
      if (cochlea.stepIsComplete()) {
        cochlea.takeEnvelope(envelope);
        encoder.encode(envelope, frame);
        frame.setStep(steps++);
        sink.accept(frame);
      }
    }
  }

  @Override
  public void reset() {
    cochlea.reset();
    encoder.reset();
    frame.clear();
    steps = 0;
  }
}
