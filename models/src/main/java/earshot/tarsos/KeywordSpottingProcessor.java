package earshot.tarsos;

import be.tarsos.dsp.AudioEvent;
import be.tarsos.dsp.AudioProcessor;
import earshot.spotting.KeywordSpotter;

/**
 * Finds keywords in the sound of a pipeline of TarsosDSP and leaves the sound as it is. Detections
 * go to the listeners of the spotter, on the thread of the pipeline, which has to be mono and at
 * {@link KeywordSpotter#sampleRateHz()}; its buffers may overlap.
 */
public final class KeywordSpottingProcessor implements AudioProcessor {
  private final KeywordSpotter spotter;
  private final NewSamples news;

  /**
   * Makes a processor.
   *
   * @param spotter used by nobody else
   */
  public KeywordSpottingProcessor(KeywordSpotter spotter) {
    this.spotter = spotter;
    news = new NewSamples(spotter.sampleRateHz());
  }

  /**
   * Hears what is new.
   *
   * @throws IllegalArgumentException if the pipeline runs at another rate than the model
   */
  @Override
  public boolean process(AudioEvent event) {
    float[] samples = event.getFloatBuffer();
    int from = news.firstIndex(event);
    spotter.hear(samples, from, samples.length - from);
    return true;
  }

  /** Forgets all that was heard, so that another pipeline may follow; may be called twice. */
  @Override
  public void processingFinished() {
    spotter.reset();
    news.reset();
  }
}
