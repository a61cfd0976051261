package earshot.tarsos;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.AudioProcessor;
import earshot.frontend.FrontEnd;
import earshot.spikes.SpikeSink;

/**
 * Turns the sound of a pipeline of TarsosDSP into spikes and leaves the sound as it is. The
 * pipeline has to be mono, at the rate of the front end; its buffers may overlap.
 */
public final class CochleaProcessor implements AudioProcessor {
  private final FrontEnd frontEnd;
  private final SpikeSink sink;
  private final NewSamples news;

  /**
   * Makes a processor.
   *
   * @param frontEnd used by nobody else
   * @param sink takes each step that becomes complete, on the thread of the pipeline
   */
  public CochleaProcessor(FrontEnd frontEnd, SpikeSink sink) {
    this.frontEnd = frontEnd;
    this.sink = sink;
    news = new NewSamples(frontEnd.sampleRateHz());
  }

  /**
   * Hears what is new.
   *
   * @throws IllegalArgumentException if the pipeline runs at another rate than the front end
   */
  @Override
  public boolean process(AudioEvent event) {
    float[] samples = event.getFloatBuffer();
    int from = news.firstIndex(event);
    frontEnd.process(samples, from, samples.length - from, sink);
    return true;
  }

  /** Forgets all that was heard, so that another pipeline may follow; may be called twice. */
  @Override
  public void processingFinished() {
    frontEnd.reset();
    news.reset();
  }
}
