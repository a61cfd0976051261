package earshot.spikefiles;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Datatype messages of HDF5 (file format specification 2.0, IV.A.2.d), little-endian. */
final class Hdf5Types {
  private Hdf5Types() {}

  /** Numbers of 32 bits as IEEE 754 has them. */
  static byte[] float32() {
    return buffer(20)
        .put((byte) 0x11) // version 1, class 1: floating point
        .put((byte) 0x20) // little-endian, the leading bit of the mantissa is implied
        .put((byte) 31) // place of the sign
        .put((byte) 0)
        .putInt(4) // bytes
        .putShort((short) 0) // place of the first bit
        .putShort((short) 32) // bits
        .put((byte) 23) // place of the exponent
        .put((byte) 8) // its bits
        .put((byte) 0) // place of the mantissa
        .put((byte) 23) // its bits
        .putInt(127) // bias of the exponent
        .array();
  }

  /** Whole numbers from 0 to 65535. */
  static byte[] unsigned16() {
    return buffer(12)
        .put((byte) 0x10) // version 1, class 0: whole numbers
        .put(new byte[3]) // little-endian, unsigned
        .putInt(2) // bytes
        .putShort((short) 0) // place of the first bit
        .putShort((short) 16) // bits
        .array();
  }

  /** Text of so many bytes in UTF-8, filled up with zeros. */
  static byte[] text(int bytes) {
    return buffer(8)
        .put((byte) 0x13) // version 1, class 3: strings
        .put((byte) 0x11) // filled up with zeros, UTF-8
        .put(new byte[2])
        .putInt(bytes)
        .array();
  }

  /** As many of another type as there are. */
  static byte[] sequenceOf(byte[] element) {
    return buffer(8 + element.length)
        .put((byte) 0x19) // version 1, class 9: variable length
        .put(new byte[3]) // a sequence
        .putInt(Hdf5Writer.SEQUENCE_BYTES)
        .put(element)
        .array();
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
