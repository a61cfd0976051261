/** From output membranes to scores, from scores to detections or to the decision on a clip. */
@NullMarked
package earshot.decoder;

import org.jspecify.annotations.NullMarked;
