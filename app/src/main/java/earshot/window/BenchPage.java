package earshot.window;

import earshot.window.bench.Bench;
import earshot.window.bench.Bench.Trace;
import earshot.window.bench.BenchFeed;
import earshot.window.live.HistoryShape;
import earshot.window.live.LiveHistory;
import earshot.window.paint.Colours;
import earshot.window.why.ChannelNames;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One neuron, fed by the live sound, by pulses or by hand, beside an artificial one. */
final class BenchPage extends BorderPane {
  private final Bench bench;
  private final List<TracePlot> plots;
  private final ComboBox<Integer> channels = new ComboBox<>();

  BenchPage(Bench bench, LiveHistory history, Shortcuts shortcuts, Colours colours) {
    this.bench = bench;
    int[] words = colours.words();
    plots =
        List.of(
            new TracePlot("S", "input spikes", bench, Trace.INPUT, colours, words[0]),
            new TracePlot("I_syn", "synaptic current", bench, Trace.CURRENT, colours, words[1]),
            new TracePlot(
                "V_m", "membrane, dashes: threshold", bench, Trace.MEMBRANE, colours, words[2]),
            new TracePlot("spikes", "output spikes", bench, Trace.OUTPUT, colours, words[5]),
            new TracePlot(
                "y",
                "an artificial neuron on the same input",
                bench,
                Trace.ANSWER,
                colours,
                words[6]));
    setId("bench-page");
    setTop(head(shortcuts));
    var traces = new VBox(8);
    traces.getChildren().addAll(plots);
    plots.forEach(plot -> VBox.setVgrow(plot, Priority.ALWAYS));
    traces.getStyleClass().add("bench-traces");
    setCenter(traces);
    setRight(SidePane.scrolling(controls(history.shape())));
    getStyleClass().add("page");
  }

  private static HBox head(Shortcuts shortcuts) {
    var title = new Label("The neuron bench");
    title.getStyleClass().add("page-title");
    var head =
        new HBox(12, Icons.button("back", Feather.ARROW_LEFT, Shortcut.BACK, shortcuts), title);
    head.getStyleClass().add("page-head");
    return head;
  }

  private VBox controls(HistoryShape shape) {
    var click = new Button("Click: one spike");
    click.setId("bench-click");
    click.setMaxWidth(Double.MAX_VALUE);
    click.setOnAction(pressed -> bench.click());
    var side =
        new VBox(
            SidePane.heading("What feeds it"),
            feeds(),
            channels(shape),
            click,
            SidePane.heading("The neuron"),
            slider(
                "tau-syn",
                "τ_syn, ms",
                10,
                200,
                bench.parameters().tauSynSeconds() * 1000,
                ms -> bench.set(bench.parameters().withTauSyn(ms / 1000))),
            slider(
                "tau-mem",
                "τ_mem, ms",
                10,
                400,
                bench.parameters().tauMemSeconds() * 1000,
                ms -> bench.set(bench.parameters().withTauMem(ms / 1000))),
            slider(
                "weight",
                "weight w",
                -1,
                1,
                bench.parameters().weight(),
                w -> bench.set(bench.parameters().withWeight(w))),
            slider(
                "bias",
                "bias b",
                -0.1,
                0.1,
                bench.parameters().bias(),
                b -> bench.set(bench.parameters().withBias(b))),
            slider(
                "threshold",
                "threshold θ",
                0.1,
                4,
                bench.parameters().threshold(),
                t -> bench.set(bench.parameters().withThreshold(t))),
            SidePane.heading("Its equation"),
            equation("τ_syn dI/dt = −I + w S\nτ_mem dV/dt = −V + I + b\nV ≥ θ: spike, V ← V − θ"),
            note(
                "Here in steps of %.0f ms: I ← a_s (I + w S), V ← a_m V + I + b, a = 1 − dt/τ."
                    .formatted(shape.stepSeconds() * 1000)),
            SidePane.heading("An artificial neuron"),
            equation("y = max(0, w S + b)"),
            note(
                "It answers with a number at every step and forgets at once; the spiking one"
                    + " remembers, and speaks only when it has something to say."));
    side.getStyleClass().add("side");
    return side;
  }

  private ComboBox<BenchFeed> feeds() {
    var feeds = new ComboBox<BenchFeed>();
    feeds.setId("bench-feed");
    feeds.setAccessibleText("What feeds the neuron");
    feeds.getItems().setAll(BenchFeed.values());
    feeds.setConverter(new Titles<>(BenchFeed::title));
    feeds.setValue(bench.feed());
    feeds.setMaxWidth(Double.MAX_VALUE);
    feeds.setOnAction(
        chosen -> {
          bench.set(feeds.getValue());
          channels.setDisable(feeds.getValue() != BenchFeed.CHANNEL);
        });
    return feeds;
  }

  private ComboBox<Integer> channels(HistoryShape shape) {
    channels.setId("bench-channel");
    channels.setAccessibleText("Which band of the live sound");
    channels.getItems().setAll(IntStream.range(0, shape.inputs()).boxed().toList());
    channels.setConverter(new Titles<>(channel -> ChannelNames.of(shape, channel)));
    channels.setValue(bench.channel());
    channels.setMaxWidth(Double.MAX_VALUE);
    channels.setOnAction(chosen -> bench.setChannel(channels.getValue()));
    return channels;
  }

  private static VBox slider(
      String id, String title, double least, double most, double value, DoubleConsumer changed) {
    var slider = new Slider(least, most, value);
    slider.setId("bench-" + id);
    slider.setBlockIncrement((most - least) / 50);
    slider.setAccessibleText(title);
    var label = new Label(text(title, value));
    slider
        .valueProperty()
        .addListener(
            moved -> {
              changed.accept(slider.getValue());
              label.setText(text(title, slider.getValue()));
            });
    return new VBox(1, label, slider);
  }

  private static String text(String title, double value) {
    return String.format(
        Locale.ROOT, Math.abs(value) >= 10 ? "%s: %.0f" : "%s: %.2f", title, value);
  }

  private static Label equation(String text) {
    var label = new Label(text);
    label.getStyleClass().add("equation");
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label note(String text) {
    var label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("explanation");
    return label;
  }

  Bench bench() {
    return bench;
  }

  void frame(long nowNanos) {
    bench.frame(nowNanos);
    plots.forEach(TracePlot::frame);
  }
}
