package earshot.window.live;

import earshot.decoder.DecoderParameters;
import earshot.decoder.KeywordSettings;
import earshot.listening.SoundSupply;
import earshot.listening.SpotterSettings;
import earshot.models.KeywordModel;
import earshot.models.ModelNetwork;
import earshot.runtime.Backend;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a person chose to hear and with what; every choice ends the present session and begins
 * another, except a threshold, which the present ear takes over as it listens.
 */
public final class Listening {
  private final Ears ears;
  private SoundSupply supply;
  private SpotterSettings settings;
  private Optional<Backend> beside = Optional.empty();

  /** Takes over ears that follow a plan already. */
  public Listening(Ears ears, EarPlan plan) {
    this.ears = ears;
    supply = plan.supply();
    settings = plan.settings();
    beside = plan.beside();
  }

  /** The present ear. */
  public Ear ear() {
    return ears.present();
  }

  /** What is heard. */
  public SoundSupply supply() {
    return supply;
  }

  /** What hears it. */
  public SpotterSettings settings() {
    return settings;
  }

  /** The backend that hears the same sound beside. */
  public Optional<Backend> beside() {
    return beside;
  }

  /** Hears something else. */
  public void hear(SoundSupply other) {
    supply = other;
    begin();
  }

  /** Hears with another backend; the one beside and the present one change places. */
  public void use(Backend backend) {
    Backend before = settings.backend();
    beside = beside.map(other -> other == backend ? before : other);
    settings = new SpotterSettings(settings.model(), settings.decoder(), backend);
    begin();
  }

  /**
   * Hears with another model and the thresholds of its card. A dense model runs in one way only, so
   * nothing is compared with it.
   */
  public void use(KeywordModel model) {
    if (model.network() instanceof ModelNetwork.Dense) {
      beside = Optional.empty();
    }
    settings = SpotterSettings.of(model, settings.backend());
    begin();
  }

  /** Compares with another backend, or with none. */
  public void compareWith(Optional<Backend> other) {
    beside = other;
    begin();
  }

  /** The same from the beginning. */
  public void begin() {
    ears.begin(new EarPlan(supply, settings, beside));
  }

  /** Changes the threshold of a keyword now and for what is heard later. */
  public void setThreshold(String keyword, double threshold) {
    double within = Math.max(0, Math.min(1, threshold));
    DecoderParameters decoder = settings.decoder();
    var keywords = new LinkedHashMap<String, KeywordSettings>(decoder.keywords());
    keywords.computeIfPresent(keyword, (word, old) -> old.withThreshold(within));
    settings =
        new SpotterSettings(
            settings.model(),
            new DecoderParameters(
                decoder.smoothingSeconds(),
                decoder.confirmSteps(),
                decoder.rearmShare(),
                decoder.clipRule(),
                keywords),
            settings.backend());
    int label = settings.model().labels().names().indexOf(keyword);
    if (label >= 0) {
      ear().thresholds().set(label, within);
    }
  }

  /** Changes several thresholds; words that the model does not know are passed over. */
  public void setThresholds(Map<String, Double> thresholds) {
    thresholds.forEach(this::setThreshold);
  }

  /** The threshold of a keyword; 0 where it is none. */
  public double threshold(String keyword) {
    KeywordSettings keywords = settings.decoder().keywords().get(keyword);
    return keywords == null ? 0 : keywords.threshold();
  }
}
