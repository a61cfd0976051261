#!/usr/bin/python3
"""Reads spike files that Earshot wrote as programs for the Heidelberg spike files do, with h5py.

Usage: .ci/read-spikes.py FILE.h5 ...        (Debian: python3-h5py)
"""

import sys

import h5py


def check(path):
    with h5py.File(path, "r") as file:
        times, units, labels = file["spikes"]["times"], file["spikes"]["units"], file["labels"]
        keys = [key.decode("utf8") for key in file["extra"]["keys"]]
        count = len(labels)
        assert count > 0, "it holds 0 recordings, but at least 1 is needed"
        assert len(times) == len(units) == count, f"{len(times)}, {len(units)} and {count} differ"
        total = 0
        for i in range(count):
            t, u = times[i], units[i]
            assert t.dtype == "float32" and u.dtype == "uint16", f"{t.dtype} and {u.dtype}"
            assert len(t) == len(u), f"recording {i} has {len(t)} times and {len(u)} units"
            assert (t[1:] >= t[:-1]).all(), f"the times of recording {i} do not ascend"
            assert len(t) == 0 or t[-1] <= file["extra"]["duration_s"][i], f"recording {i} is too short"
            assert labels[i] < len(keys), f"label {labels[i]} of {keys}"
            total += len(t)
        print(f"{path}: {count} recordings, {total} spikes, labels {keys}")


def main(paths):
    if not paths:
        sys.exit(__doc__)
    for path in paths:
        try:
            check(path)
        except (AssertionError, KeyError, OSError, AttributeError, UnicodeDecodeError) as error:
            sys.exit(f"{path} is no spike file that h5py reads: {error}")


if __name__ == "__main__":
    main(sys.argv[1:])
