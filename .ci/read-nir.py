#!/usr/bin/python3
"""Opens NIR files that Earshot wrote as NIR's own reader does, with h5py; exits with 1 if one cannot be read.

Usage: .ci/read-nir.py FILE.nir ...        (Debian: python3-h5py)
"""

import sys

import h5py

NEEDED = {
    "Input": ["shape"],
    "Output": ["shape"],
    "LI": ["tau", "r", "v_leak"],
    "LIF": ["tau", "r", "v_leak", "v_threshold", "v_reset"],
    "CubaLI": ["tau_syn", "tau_mem", "r", "v_leak", "w_in"],
    "CubaLIF": ["tau_syn", "tau_mem", "r", "v_leak", "v_threshold", "v_reset", "w_in"],
    "I": ["r"],
    "IF": ["r", "v_threshold", "v_reset"],
    "Linear": ["weight"],
    "Affine": ["weight", "bias"],
    "Scale": ["scale"],
    "Threshold": ["threshold"],
    "Flatten": ["start_dim", "end_dim", "input_type"],
    "Delay": ["delay"],
    "NIRGraph": ["nodes", "edges"],
}


def text(dataset):
    value = dataset[()]
    assert isinstance(value, bytes), f"{dataset.name} is {type(value)}, not a string"
    return value.decode("utf8")


def check_graph(graph):
    names = set(graph["nodes"])
    edges = graph["edges"][()]
    assert edges.ndim == 2 and edges.shape[1] == 2, f"the edges are {edges.shape}, not (N, 2)"
    for source, target in edges:
        for name in (source.decode("utf8"), target.decode("utf8")):
            assert name in names, f"an edge names {name!r}, but the nodes are {sorted(names)}"
    for name, node in graph["nodes"].items():
        kind = text(node["type"])
        assert kind in NEEDED, f"{name} is of type {kind}"
        for parameter in NEEDED[kind]:
            assert parameter in node, f"{name} ({kind}) has no {parameter}"
        shapes = {node[p].shape for p in NEEDED[kind] if kind not in ("NIRGraph", "Linear")}
        assert len(shapes) <= 1, f"the parameters of {name} have the shapes {shapes}"
        if kind == "Linear":
            assert node["weight"].ndim == 2, f"the weight of {name} is {node['weight'].shape}"
            assert node["weight"].dtype == "float32", f"{name} holds {node['weight'].dtype}"
        if kind == "NIRGraph":
            check_graph(node)
    return len(names), len(edges)


def check(path):
    with h5py.File(path, "r") as file:
        version = text(file["version"])
        root = file["node"]
        kind = text(root["type"])
        assert kind == "NIRGraph", f"the root is of type {kind}"
        nodes, edges = check_graph(root)
        metadata = root["metadata"]
        assert metadata["dt"][()] > 0, f"dt is {metadata['dt'][()]}"
        reset, threshold = text(metadata["reset"]), text(metadata["threshold"])
        assert (reset, threshold) == ("subtract", "inclusive"), f"{reset}, {threshold}"
        print(f"{path}: NIR {version}, {nodes} nodes, {edges} edges, dt {metadata['dt'][()]} s")


def main(paths):
    if not paths:
        sys.exit(__doc__)
    for path in paths:
        try:
            check(path)
        except (AssertionError, KeyError, OSError, AttributeError, UnicodeDecodeError) as error:
            sys.exit(f"{path} is no NIR file that h5py reads: {error}")


if __name__ == "__main__":
    main(sys.argv[1:])
