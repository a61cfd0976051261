/** Detections for other programs over the network: Wyoming and WebSocket, within limits. */
@NullMarked
package earshot.server;

import org.jspecify.annotations.NullMarked;
