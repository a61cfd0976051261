package earshot.window;

import earshot.window.paint.Argb;
import earshot.window.paint.Colours;
import earshot.window.paint.EvidencePainter;
import earshot.window.why.Explanation;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Why a word fired: the half second before, frozen, with the spikes that carried the evidence. */
final class WhyPage extends BorderPane {
  private static final double INPUT_SHARE = 0.3;
  private static final double HIDDEN_SHARE = 0.4;

  private final TrackStack tracks;
  private final long end;

  WhyPage(Explanation why, Shortcuts shortcuts, Colours colours) {
    end = why.heard().step() + 1;
    double steps = Explanation.WINDOW_SECONDS / why.history().shape().stepSeconds();
    var look = new TrackLook(why.history(), colours, steps);
    int word = colours.keyword(why.history().shape().labels(), why.heard().detection().keyword());
    tracks =
        new TrackStack(
            look,
            List.of(
                LevelPanel.of(look),
                CochleagramPanel.of(look),
                InputPanel.of(
                    look, INPUT_SHARE, height -> EvidencePainter.ofInput(why, colours, height)),
                HiddenPanel.of(
                    look, HIDDEN_SHARE, height -> EvidencePainter.ofHidden(why, colours, height)),
                ScorePanel.of(look)),
            TimeAxis.ofTenths(),
            heard -> {});
    tracks.mark(why.heard());
    setTop(head(why, shortcuts, colours.text(word)));
    setCenter(tracks);
    setRight(SidePane.scrolling(side(why, word, colours)));
    setId("why-page");
    getStyleClass().add("page");
  }

  private static HBox head(Explanation why, Shortcuts shortcuts, int text) {
    var title = new Label("Why “" + why.heard().detection().keyword() + "” fired");
    title.setStyle("-fx-text-fill: " + Argb.css(text));
    title.getStyleClass().add("page-title");
    var time = new Label("at " + DetectionList.time(why.heard().detection().timeSeconds()));
    time.getStyleClass().add("track-note");
    var head =
        new HBox(
            12,
            Icons.button("back", Feather.ARROW_LEFT, Shortcut.BACK, shortcuts),
            title,
            time,
            Icons.button("play-why", Feather.VOLUME_2, Shortcut.PLAY, shortcuts),
            Icons.button("wrong-why", Feather.THUMBS_DOWN, Shortcut.WRONG, shortcuts));
    head.getStyleClass().add("page-head");
    return head;
  }

  private static VBox side(Explanation why, int word, Colours colours) {
    var side =
        new VBox(
            SidePane.heading("Bands that carried most"),
            new ShareBars("bands", why.channels(), word, colours.opposing()),
            SidePane.heading("Neurons that carried most"),
            new ShareBars("neurons", why.neurons(), word, colours.opposing()),
            SidePane.heading("How to read this"),
            text(sums(why)),
            text(
                "A spike in the colour of the word spoke for it, a grey one against it, a dim one"
                    + " carried next to nothing. Shares are weight times spike, through delays,"
                    + " decays and what firings spent, with the numbers of the backend, in units of"
                    + " the output's membrane: the word's lead over the mean of"
                    + " all outputs."));
    side.getStyleClass().add("side");
    return side;
  }

  private static String sums(Explanation why) {
    return String.format(
        Locale.ROOT,
        "At the decision the word led by %.2f. Of that %.2f comes from input spikes that are seen"
            + " here, %.2f from spikes before, %.2f from biases; %.2f is not explained (older than"
            + " what is kept, or rounding and saturation on the chip).",
        why.lead(),
        why.fromInputs(),
        why.evidence().fromEarlier() + why.evidence().fromNowhere(),
        why.evidence().fromBiases(),
        why.unexplained());
  }

  private static Label text(String sentence) {
    var label = new Label(sentence);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("explanation");
    return label;
  }

  void frame() {
    tracks.showAt(end);
  }
}
