"""Makes modern.nir as today's writer of NIR does: gzip chunks, strings of variable length, scalars
without dimensions, no v_reset, metadata, a graph within a graph. Run: python3 make_modern.py"""

import h5py
import numpy as np

TEXT = h5py.string_dtype()


def put(group, **parameters):
    for key, value in parameters.items():
        if isinstance(value, str):
            group.create_dataset(key, data=value, dtype=TEXT)
        elif isinstance(value, np.ndarray):
            group.create_dataset(key, data=value, compression="gzip")
        else:
            group.create_dataset(key, data=value)


def edges(group, pairs):
    group.create_dataset("edges", data=np.array(pairs, dtype=object), dtype=TEXT, compression="gzip")


with h5py.File("modern.nir", "w") as file:
    file.create_dataset("version", data="1.0.6", dtype=TEXT)
    root = file.create_group("node")
    put(root, type="NIRGraph")
    put(root.create_group("metadata"), dt=0.001, reset="subtract", spike_cap=np.int64(2))
    edges(root, [["input", "cell"], ["cell", "output"]])
    nodes = root.create_group("nodes")
    put(nodes.create_group("input"), type="Input", shape=np.array([2]))
    put(nodes.create_group("output"), type="Output", shape=np.array([2]))
    cell = nodes.create_group("cell")
    put(cell, type="NIRGraph")
    edges(cell, [["in", "fc"], ["fc", "lif.1"], ["lif.1", "out"]])
    inner = cell.create_group("nodes")
    put(inner.create_group("in"), type="Input", shape=np.array([2]))
    put(inner.create_group("out"), type="Output", shape=np.array([2]))
    put(inner.create_group("fc"), type="Linear", weight=np.array([[1.0, 0.5], [0.0, 2.0]], np.float32))
    put(inner.create_group("lif.1"), type="CubaLIF", tau_syn=0.002, tau_mem=0.004, r=4.0, v_leak=0.0,
        v_threshold=1.0)
