package earshot.spikefiles;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * As much of HDF5 as a set of spikes needs, in the oldest form of the format, which every reader
 * knows (file format specification 2.0): groups of datasets with one dimension, in one piece, whose
 * elements may be sequences of any length. Sequences go to the file at once, so that only 16 bytes
 * of each stay in memory.
 */
final class Hdf5Writer implements Closeable {
  /** What a sequence takes in its dataset: its length, and where it is. */
  static final int SEQUENCE_BYTES = 16;

  private static final long UNDEFINED = -1;
  private static final int SUPERBLOCK_BYTES = 96;
  private static final int LEAF_K = 4; // a symbol node holds 8 names
  private static final int INTERNAL_K = 16;
  private static final int ENTRY_BYTES = 40;
  private static final int LEAST_COLLECTION_BYTES = 4096;

  private final FileChannel file;
  private long end = SUPERBLOCK_BYTES;

  Hdf5Writer(Path path) throws IOException {
    file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
  }

  /**
   * Writes a sequence as a global heap collection of its own (III.E).
   *
   * @param data its elements
   * @param elements how many
   * @param reference gets the 16 bytes that stand for it in its dataset
   */
  void sequence(ByteBuffer data, int elements, ByteBuffer reference) throws IOException {
    if (elements == 0) {
      reference.put(new byte[SEQUENCE_BYTES]);
      return;
    }
    int bytes = data.remaining();
    int used = 16 + 16 + padded(bytes);
    int size = Math.max(LEAST_COLLECTION_BYTES, used);
    ByteBuffer heap = buffer(size);
    heap.put(ascii("GCOL")).put((byte) 1).put(new byte[3]).putLong(size);
    heap.putShort((short) 1).putShort((short) 1).putInt(0).putLong(bytes).put(data);
    if (size - used >= 16) {
      heap.position(used);
      heap.putShort((short) 0).putShort((short) 0).putInt(0).putLong(size - used); // what is free
    }
    reference.putInt(elements).putLong(append(heap)).putInt(1);
  }

  /**
   * Writes a dataset.
   *
   * @param data an array of exactly its bytes
   * @return where its header is
   */
  long dataset(byte[] type, int elements, ByteBuffer data) throws IOException {
    int size = data.capacity();
    long at = size == 0 ? UNDEFINED : append(data);
    ByteBuffer space = buffer(16).put((byte) 1).put((byte) 1).put(new byte[6]).putLong(elements);
    ByteBuffer fill = buffer(8).put((byte) 2).put((byte) 2).put((byte) 2).put((byte) 0);
    ByteBuffer layout = buffer(24).put((byte) 3).put((byte) 1).putLong(at).putLong(size);
    return header(
        new Message(0x0001, bytes(space)),
        new Message(0x0003, type),
        new Message(0x0005, bytes(fill)),
        new Message(0x0008, bytes(layout)));
  }

  /** Where a group's names are, and its header. */
  private record Group(long header, long tree, long heap) {}

  private record Message(int type, byte[] data) {}

  /**
   * Writes a group of at most 8 members.
   *
   * @param members addresses of headers by name
   * @return where its header is
   */
  long group(Map<String, Long> members) throws IOException {
    return written(members).header;
  }

  private Group written(Map<String, Long> members) throws IOException {
    var sorted = new TreeMap<>(members);
    int nameBytes = 8;
    for (String name : sorted.keySet()) {
      nameBytes += padded(name.length() + 1);
    }
    ByteBuffer names = buffer(nameBytes);
    names.position(8); // the empty name
    ByteBuffer symbols = buffer(8 + 2 * LEAF_K * ENTRY_BYTES);
    symbols.put(ascii("SNOD")).put((byte) 1).put((byte) 0).putShort((short) sorted.size());
    int lastName = 0;
    for (Map.Entry<String, Long> member : sorted.entrySet()) {
      lastName = names.position();
      names.put(ascii(member.getKey()));
      names.position(lastName + padded(member.getKey().length() + 1));
      symbols.putLong(lastName).putLong(member.getValue()).put(new byte[24]);
    }
    long namesAt = append(names);
    ByteBuffer heap = buffer(32).put(ascii("HEAP")).putInt(0).putLong(nameBytes);
    heap.putLong(1).putLong(namesAt); // 1: no free block
    long heapAt = append(heap);
    long symbolsAt = append(symbols);
    ByteBuffer tree = buffer(24 + (4 * INTERNAL_K + 1) * 8);
    tree.put(ascii("TREE")).put((byte) 0).put((byte) 0).putShort((short) 1);
    tree.putLong(UNDEFINED).putLong(UNDEFINED).putLong(0).putLong(symbolsAt).putLong(lastName);
    long treeAt = append(tree);
    ByteBuffer table = buffer(16).putLong(treeAt).putLong(heapAt);
    return new Group(header(new Message(0x0011, bytes(table))), treeAt, heapAt);
  }

  /** An object header of version 1 (IV.A.1.a). */
  private long header(Message... messages) throws IOException {
    int bytes = 0;
    for (Message message : messages) {
      bytes += 8 + padded(message.data.length);
    }
    ByteBuffer header = buffer(16 + bytes);
    header.put((byte) 1).put((byte) 0).putShort((short) messages.length).putInt(1).putInt(bytes);
    header.putInt(0);
    for (Message message : messages) {
      int size = padded(message.data.length);
      header.putShort((short) message.type).putShort((short) size).putInt(0);
      int at = header.position();
      header.put(message.data).position(at + size);
    }
    return append(header);
  }

  /** Writes the root group and, last of all, the superblock (II.A), without which it is no file. */
  void finish(Map<String, Long> members) throws IOException {
    Group root = written(members);
    ByteBuffer block = buffer(SUPERBLOCK_BYTES);
    block.put(new byte[] {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'});
    block.putInt(0).put((byte) 0).put((byte) 8).put((byte) 8).put((byte) 0);
    block.putShort((short) LEAF_K).putShort((short) INTERNAL_K).putInt(0);
    block.putLong(0).putLong(UNDEFINED).putLong(end).putLong(UNDEFINED);
    block.putLong(0).putLong(root.header).putInt(1).putInt(0);
    block.putLong(root.tree).putLong(root.heap);
    writeAt(block, 0);
  }

  private long append(ByteBuffer data) throws IOException {
    long at = end;
    writeAt(data, at);
    end = at + padded(data.capacity());
    return at;
  }

  private void writeAt(ByteBuffer data, long at) throws IOException {
    data.clear();
    long position = at;
    while (data.hasRemaining()) {
      position += file.write(data, position);
    }
  }

  static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] bytes(ByteBuffer whole) {
    byte[] bytes = new byte[whole.capacity()];
    whole.clear().get(bytes);
    return bytes;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static int padded(int bytes) {
    return (bytes + 7) / 8 * 8;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
