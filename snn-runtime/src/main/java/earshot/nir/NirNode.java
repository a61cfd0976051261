package earshot.nir;

/**
 * A node of a NIR graph, in the words of its specification. Parameters have one value per neuron or
 * one for all. All of it is continuous time; a {code GraphSimulator} brings the time step.
 */
public sealed interface NirNode
    permits NirGraph,
        NirNode.Input,
        NirNode.Output,
        NirNode.LI,
        NirNode.LIF,
        NirNode.CubaLI,
        NirNode.CubaLIF,
        NirNode.I,
        NirNode.IF,
        NirNode.Affine,
        NirNode.Linear,
        NirNode.Scale,
        NirNode.Threshold,
        NirNode.Delay,
        NirNode.Flatten,
        NirNode.Unsupported {
  /** Its type as files spell it. */
  String type();

  /** What it says beside its parameters. */
  NirMetadata metadata();

  /** Where values come in. */
  record Input(NirArray shape, NirMetadata metadata) implements NirNode {
    @Override
    public String type() {
      return "Input";
    }
  }

  /** Where values go out. */
  record Output(NirArray shape, NirMetadata metadata) implements NirNode {
    @Override
    public String type() {
      return "Output";
    }
  }

  /** Leaky integrator: tau v' = (v_leak - v) + R x. */
  record LI(NirArray tau, NirArray r, NirArray vLeak, NirMetadata metadata) implements NirNode {
    @Override
    public String type() {
      return "LI";
    }
  }

  /** Leaky integrator that fires above its threshold. */
  record LIF(
      NirArray tau,
      NirArray r,
      NirArray vLeak,
      NirArray vThreshold,
      NirArray vReset,
      NirMetadata metadata)
      implements NirNode {
    @Override
    public String type() {
      return "LIF";
    }
  }

  /** Leaky integrator of a current: tau_syn I' = -I + w_in x; tau_mem v' = (v_leak - v) + R I. */
  record CubaLI(
      NirArray tauSyn,
      NirArray tauMem,
      NirArray r,
      NirArray vLeak,
      NirArray wIn,
      NirMetadata metadata)
      implements NirNode {
    @Override
    public String type() {
      return "CubaLI";
    }
  }

  /** Leaky integrator of a current that fires above its threshold. */
  record CubaLIF(
      NirArray tauSyn,
      NirArray tauMem,
      NirArray r,
      NirArray vLeak,
      NirArray vThreshold,
      NirArray vReset,
      NirArray wIn,
      NirMetadata metadata)
      implements NirNode {
    @Override
    public String type() {
      return "CubaLIF";
    }
  }

  /** Integrator: v' = R x. */
  record I(NirArray r, NirMetadata metadata) implements NirNode {
    @Override
    public String type() {
      return "I";
    }
  }

  /** Integrator that fires above its threshold. */
  record IF(NirArray r, NirArray vThreshold, NirArray vReset, NirMetadata metadata)
      implements NirNode {
    @Override
    public String type() {
      return "IF";
    }
  }

  /** W x + b; W is (out, in). */
  record Affine(NirArray weight, NirArray bias, NirMetadata metadata) implements NirNode {
    @Override
    public String type() {
      return "Affine";
    }
  }

  /** W x; W is (out, in). */
  record Linear(NirArray weight, NirMetadata metadata) implements NirNode {
    @Override
    public String type() {
      return "Linear";
    }
  }

  /** s x, value by value. */
  record Scale(NirArray scale, NirMetadata metadata) implements NirNode {
    @Override
    public String type() {
      return "Scale";
    }
  }

  /** 1 above the threshold, else 0. */
  record Threshold(NirArray threshold, NirMetadata metadata) implements NirNode {
    @Override
    public String type() {
      return "Threshold";
    }
  }

  /** x(t - delay), in seconds. */
  record Delay(NirArray delay, NirMetadata metadata) implements NirNode {
    @Override
    public String type() {
      return "Delay";
    }
  }

  /** Another shape for the same values in the same order. */
  record Flatten(int startDim, int endDim, NirArray inputShape, NirMetadata metadata)
      implements NirNode {
    @Override
    public String type() {
      return "Flatten";
    }
  }

  /** A node of a type that is known only by name; whoever would have to run it refuses it. */
  record Unsupported(String type, NirMetadata metadata) implements NirNode {}
}
