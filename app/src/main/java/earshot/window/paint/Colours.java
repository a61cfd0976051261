package earshot.window.paint;

import earshot.decoder.Labels;

/**
 * The colours of one theme.
 *
 * @param surface behind the pictures
 * @param grid the lines of the seconds
 * @param ink text and lines without a meaning of their own
 * @param wave the waveform
 * @param inputs spikes of the front end, by group of channels
 * @param hidden spikes of the hidden layers, in turn
 * @param words one for each keyword, in turn
 * @param opposing what spoke against a word
 * @param muted outputs that are no keyword
 * @param levels of the cochleagram
 */
public record Colours(
    int surface,
    int grid,
    int ink,
    int wave,
    int[] inputs,
    int[] hidden,
    int[] words,
    int opposing,
    int muted,
    ColourMap levels) {

  // Words: the palette of Okabe and Ito, "Color Universal Design" (2008), which the colour-blind
  // can tell apart; blue and black are lightened on a dark surface, yellow and orange darkened on
  // a light one, so that each keeps 3 to 1 on its surface; text in them is darkened or lightened
  // further, see text().

  /** For dark rooms. */
  public static Colours dark() {
    return new Colours(
        0xff0d1117,
        0xff1c232c,
        0xffc9d1d9,
        0xff7d93ad,
        new int[] {0xfff2cc8f, 0xff8ecae6, 0xffb8a1d9},
        new int[] {0xff7fd1ae, 0xff9fb8f0, 0xffe6b89c},
        new int[] {
          0xffe69f00,
          0xff56b4e9,
          0xff009e73,
          0xfff0e442,
          0xff3d8fd1,
          0xffd55e00,
          0xffcc79a7,
          0xffd0d7de
        },
        0xff7a8899,
        0xff5b6673,
        ColourMap.magma());
  }

  /** For bright rooms and for print. */
  public static Colours light() {
    return new Colours(
        0xfffbfcfd,
        0xffe6eaef,
        0xff24292f,
        0xff6a7f99,
        new int[] {0xff9a5b00, 0xff1f6f9f, 0xff6f4aa8},
        new int[] {0xff1b7a55, 0xff3a55a8, 0xff9a5330},
        new int[] {
          0xffc28000,
          0xff2f97d4,
          0xff008a64,
          0xff9a8f00,
          0xff0072b2,
          0xffd55e00,
          0xffb8578e,
          0xff24292f
        },
        0xff57606a,
        0xff838d97,
        ColourMap.viridis());
  }

  /** What the backend that listens has alone: orange, the first of the words. */
  public int presentAlone() {
    return words[0];
  }

  /** What the backend beside has alone: sky blue, the second of the words. */
  public int otherAlone() {
    return words[1];
  }

  /** The colour of an output. */
  public int label(Labels labels, int label) {
    if (!labels.isKeyword(label)) {
      return muted;
    }
    int keyword = labels.keywords().indexOf(labels.name(label));
    return words[keyword % words.length];
  }

  /** A colour of words or spikes as text in it can be read on the surface. */
  public int text(int colour) {
    return Contrast.readable(colour, surface, ink);
  }

  /** The colour of a keyword by its name. */
  public int keyword(Labels labels, String keyword) {
    int label = labels.names().indexOf(keyword);
    return label < 0 ? ink : label(labels, label);
  }
}
