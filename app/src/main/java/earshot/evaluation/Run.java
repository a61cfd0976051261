package earshot.evaluation;

import earshot.listening.SpotterSettings;

/**
 * A model on a backend.
 *
 * @param settings what listens
 * @param answers the labels that it can answer
 */
record Run(SpotterSettings settings, Answers answers) {
  static Run of(SpotterSettings settings) {
    return new Run(settings, new Answers(settings.model().labels(), settings.decoder()));
  }

  Difference.RunName name() {
    return new Difference.RunName(settings.modelName(), settings.backendName());
  }

  double rateHz() {
    return settings.model().card().frontEnd().create().sampleRateHz();
  }
}
