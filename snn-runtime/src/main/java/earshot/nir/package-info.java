/**
 * Networks as files of NIR, the Neuromorphic Intermediate Representation (Pedersen et al., Nature
 * Communications 2024): read, written, and run over a raster.
 */
@NullMarked
package earshot.nir;

import org.jspecify.annotations.NullMarked;
