package earshot.window;

import earshot.lowpower.PowerEstimate;
import earshot.window.live.CostRates;
import earshot.window.live.HistoryShape;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What listening costs now. */
final class CostStrip extends HBox {
  private static final String SYNAPTIC = "synaptic operations/s";
  private static final String MULTIPLY = "multiply-accumulates/s";

  private final CostTile operations =
      new CostTile(
          SYNAPTIC,
          "For every spike, each connection with a weight that is not 0, per second of sound.");
  private final CostTile everyStep =
      new CostTile(
          "if every step",
          "What the same network would need if every neuron computed in every step: a"
              + " multiply-accumulate for each weight that is not 0.");
  private final CostTile spikes =
      new CostTile("spikes/s", "Spikes of the front end and of the hidden layers.");
  private final CostTile silent =
      new CostTile("silent", "Share of hidden neurons and steps in which no spike was fired.");
  private final CostTile saturations =
      new CostTile("saturations/s", "Additions that met a limit of the chip's 16 bits.");
  private final CostTile cycles =
      new CostTile("chip cycles/s", "Clock cycles of the emulated core: the clock it would need.");
  private final CostTile power = new CostTile("power, estimate", "");
  private final CostTile factor =
      new CostTile(
          "× real time",
          "Sound heard by the time that the ear worked for it, waiting not counted.");
  private final CostTile latency =
      new CostTile(
          "latency",
          "The longest time in the last second from the arrival of a block of sound at the ear to"
              + " the end of the step that it completes; the device's own buffer is not in it.");
  private final CostTile frames =
      new CostTile("frames/s", "Frames of this window in the last second.");
  private final CostTile skipped =
      new CostTile("columns dropped", "Steps that were not drawn because the window was late.");
  private final Label badge = new Label();

  CostStrip() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    badge.getStyleClass().add("badge");
    badge.setMinWidth(USE_PREF_SIZE);
    getChildren().add(badge);
    getChildren()
        .addAll(
            List.of(
                operations,
                everyStep,
                spikes,
                silent,
                saturations,
                cycles,
                power,
                factor,
                latency));
    getChildren().addAll(space, frames, skipped);
    getStyleClass().add("cost-strip");
  }

  /** What a room understands, or all for a desk. */
  void show(Size size) {
    for (CostTile tile : List.of(spikes, saturations, cycles, factor, latency, skipped)) {
      tile.setVisible(size == Size.DESK);
      tile.setManaged(size == Size.DESK);
    }
  }

  /** Says what runs the network. */
  void showBackend(String name) {
    switch (name) {
      case "lowpower" ->
          showBadge(
              "chip, emulated",
              "No chip is connected: its integer arithmetic is emulated bit for bit.");
      case "dense" ->
          showBadge(
              "dense",
              "Ordinary neurons in floating point: no spikes, and an operation is a weight in a"
                  + " step, whatever is heard.");
      default ->
          showBadge(
              "floating point", "The same step as the chip's, without rounding or saturation.");
    }
  }

  private void showBadge(String text, String help) {
    badge.setText(text);
    badge.setTooltip(new Tooltip(help));
  }

  void show(CostRates rates) {
    boolean dense = rates.shape().answers() == HistoryShape.Answers.NUMBERS;
    operations.caption(dense ? MULTIPLY : SYNAPTIC);
    everyStep.show(Figures.shortened(rates.everyStepOperationsPerSecond()));
    latency.show(String.format(Locale.ROOT, "%.1f ms", rates.latestMillis()));
    operations.show(Figures.shortened(rates.synapticOperationsPerSecond()));
    spikes.show(Figures.shortened(rates.spikesPerSecond()));
    silent.show(dense ? "–" : Figures.percent(rates.silentShare()));
    saturations.show(Figures.shortened(rates.saturationsPerSecond()));
    cycles.show(rates.cyclesPerSecond() > 0 ? Figures.shortened(rates.cyclesPerSecond()) : "–");
    factor.show(Figures.shortened(Math.rint(rates.realTimeFactor())));
    showPower(rates.power());
  }

  private void showPower(PowerEstimate estimate) {
    var microwatts = estimate.dynamicMicrowatts();
    power.show(microwatts.isPresent() ? Figures.shortened(microwatts.getAsDouble()) + " µW" : "–");
    power.explain("Source: %s.\nBoundary: %s.".formatted(estimate.source(), estimate.boundary()));
  }

  void showFrames(int perSecond, long columnsLeftOut) {
    frames.show(Integer.toString(perSecond));
    skipped.show(Long.toString(columnsLeftOut));
  }
}
