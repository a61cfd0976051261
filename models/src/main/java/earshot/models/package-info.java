/** Trained models: the card, the folder, the catalogue. */
@NullMarked
package earshot.models;

import org.jspecify.annotations.NullMarked;
