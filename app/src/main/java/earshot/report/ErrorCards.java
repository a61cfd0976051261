package earshot.report;

import earshot.evaluation.SoundOpener;
import earshot.listening.SpotterSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Mistakes with a player and pictures; what is long lies beside the page. */
final class ErrorCards {
  private static final double LONGEST_INLINE_SECONDS = 5;

  private final AudioFolder beside;
  private final SoundOpener opener;

  ErrorCards(AudioFolder beside, SoundOpener opener) {
    this.beside = beside;
    this.opener = opener;
  }

  /**
   * A mistake, ready for the template.
   *
   * @param name of the recording
   * @param said what was said
   * @param heard what was answered
   * @param note more about it
   * @param audio address of the sound
   * @param cochleagram address of the picture
   * @param input address of the raster of the input
   * @param hidden address of the raster of the hidden layers
   */
  record Card(
      String name,
      String said,
      String heard,
      String note,
      String audio,
      String cochleagram,
      String input,
      String hidden) {}

  List<Card> of(List<ErrorSound> sounds, SpotterSettings settings) throws IOException {
    var portrait = new Portrait(settings);
    List<float[]> samples = new ExcerptReader(opener, portrait.rateHz()).read(sounds);
    var cards = new ArrayList<Card>();
    for (int i = 0; i < sounds.size(); i++) {
      ErrorSound sound = sounds.get(i);
      portrait.hear(samples.get(i));
      cards.add(
          new Card(
              sound.name(),
              sound.said(),
              sound.heard(),
              sound.note(),
              audio(samples.get(i), portrait.rateHz()),
              picture(portrait.cochleagram()),
              picture(portrait.inputRaster()),
              picture(portrait.hiddenRaster())));
    }
    return cards;
  }

  private String audio(float[] samples, double rateHz) throws IOException {
    byte[] wav = WavBytes.of(samples, rateHz);
    if (samples.length <= LONGEST_INLINE_SECONDS * rateHz) {
      return "data:audio/wav;base64," + Base64.getEncoder().encodeToString(wav);
    }
    return beside.add(wav);
  }

  private static String picture(byte[] png) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }
}
