package earshot.sound;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Insists on its end: whoever reads on although the end was reported several times gets an
 * exception. jFLAC would otherwise look for a next frame for ever when its data ends in the middle
 * of a bad header.
 */
final class EndingInputStream extends FilterInputStream {
  private static final int PATIENCE = 8;

  private int reports;

  EndingInputStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    return insist(super.read());
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return insist(super.read(bytes, offset, length));
  }

  private int insist(int result) throws IOException {
    if (result < 0 && ++reports > PATIENCE) {
      throw new UnreadableSoundException("its data ends too early");
    }
    return result;
  }
}
