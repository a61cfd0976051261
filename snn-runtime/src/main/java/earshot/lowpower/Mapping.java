package earshot.lowpower;

import earshot.network.NetworkDescription;
import java.util.List;

/**
 * A network that fits a chip.
 *
 * @param network as it is laid out on the chip; weights may have moved to the second synapse
 * @param profile the limits that it keeps
 * @param dashSyn decay shifts (layers)(synapses, neurons)
 * @param dashMem decay shifts (layers)(neurons)
 */
public record Mapping(
    NetworkDescription network, ChipProfile profile, List<int[][]> dashSyn, List<int[]> dashMem) {}
