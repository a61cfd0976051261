package earshot.sound;

/** Gives every page of an Ogg file the checksum that belongs to what is now in it (RFC 3533). */
final class OggChecksums {
  private static final int HEADER_BYTES = 27;
  private static final int CHECKSUM_AT = 22;
  private static final int POLYNOMIAL = 0x04C1_1DB7;

  private OggChecksums() {}

  static void repair(byte[] file) {
    int at = 0;
    while (at + HEADER_BYTES <= file.length) {
      int segments = file[at + HEADER_BYTES - 1] & 0xFF;
      int length = HEADER_BYTES + segments;
      for (int i = 0; i < segments && at + HEADER_BYTES + i < file.length; i++) {
        length += file[at + HEADER_BYTES + i] & 0xFF;
      }
      if (at + length > file.length) {
        return;
      }
      put(file, at, 0);
      put(file, at, checksum(file, at, length));
      at += length;
    }
  }

  private static void put(byte[] file, int page, int checksum) {
    for (int i = 0; i < 4; i++) {
      file[page + CHECKSUM_AT + i] = (byte) (checksum >>> (8 * i));
    }
  }

  private static int checksum(byte[] file, int from, int length) {
    int checksum = 0;
    for (int i = from; i < from + length; i++) {
      checksum ^= file[i] << 24;
      for (int bit = 0; bit < 8; bit++) {
        checksum = (checksum << 1) ^ (checksum < 0 ? POLYNOMIAL : 0);
      }
    }
    return checksum;
  }
}
