package earshot.window;

import earshot.lowpower.PowerEstimate;
import earshot.window.live.CostRates;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What listening costs now. */
final class CostStrip extends HBox {
  private final CostTile operations =
      new CostTile(
          "synaptic operations/s",
          "For every spike, each connection with a weight that is not 0, per second of sound.");
  private final CostTile spikes =
      new CostTile("spikes/s", "Spikes of the front end and of the hidden layers.");
  private final CostTile silent =
      new CostTile("silent", "Share of hidden neurons and steps in which no spike was fired.");
  private final CostTile saturations =
      new CostTile("saturations/s", "Additions that met a limit of the chip's 16 bits.");
  private final CostTile cycles =
      new CostTile("chip cycles/s", "Clock cycles of the emulated core: the clock it would need.");
  private final CostTile power = new CostTile("power of the core, estimate", "");
  private final CostTile factor =
      new CostTile(
          "times real time",
          "Sound heard by the time that the ear worked for it, waiting not counted.");
  private final CostTile frames =
      new CostTile("frames/s", "Frames of this window in the last second.");
  private final CostTile skipped =
      new CostTile("columns left out", "Steps that were not drawn because the window was late.");
  private final Label badge = new Label();

  CostStrip() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    badge.getStyleClass().add("badge");
    getChildren().add(badge);
    getChildren().addAll(List.of(operations, spikes, silent, saturations, cycles, power, factor));
    getChildren().addAll(space, frames, skipped);
    getStyleClass().add("cost-strip");
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
    operations.show(Figures.shortened(rates.synapticOperationsPerSecond()));
    spikes.show(Figures.shortened(rates.spikesPerSecond()));
    silent.show(Figures.percent(rates.silentShare()));
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
