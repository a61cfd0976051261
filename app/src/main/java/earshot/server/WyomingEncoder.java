package earshot.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;
import java.io.IOException;

/** Writes events of the Wyoming protocol, their fields behind the line. */
final class WyomingEncoder extends MessageToByteEncoder<WyomingEvent> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  protected void encode(ChannelHandlerContext context, WyomingEvent event, ByteBuf out)
      throws IOException {
    byte[] data = JSON.writeValueAsBytes(event.data());
    ObjectNode line = JSON.createObjectNode();
    line.put("type", event.type());
    line.put("version", "1.5.0");
    line.put("data_length", data.length);
    line.put("payload_length", event.payload().length);
    out.writeBytes(JSON.writeValueAsBytes(line)).writeByte('\n');
    out.writeBytes(data).writeBytes(event.payload());
  }
}
