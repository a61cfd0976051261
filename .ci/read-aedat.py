#!/usr/bin/python3
"""Reads an AEDAT-2.0 file of Earshot with a reader of its own and holds it against the CSV of the same recordings.

Usage: .ci/read-aedat.py SPIKES.aedat SPIKES.csv        (Debian: python3-numpy)

The layout is that of jAER's documentation: lines that begin with '#' and end in CR LF, then for every event a
big-endian 32-bit address and a big-endian 32-bit time in microseconds.
"""

import csv
import sys

import numpy


def events(path):
    with open(path, "rb") as file:
        data = file.read()
    assert data.startswith(b"#!AER-DAT2.0\r\n"), f"it begins with {data[:16]!r}"
    at = 0
    while data[at : at + 1] == b"#":
        end = data.index(b"\n", at)
        assert data[end - 1 : end] == b"\r", f"the header's line at byte {at} does not end in CR LF"
        at = end + 1
    assert (len(data) - at) % 8 == 0, f"{len(data) - at} bytes are no whole number of events"
    return numpy.frombuffer(data, dtype=[("address", ">u4"), ("time", ">i4")], offset=at)


def channels(addresses):
    """As jAER's CochleaAMS1b has them: the channel from bit 2 on, ear and filter in bits 0 and 1."""
    assert not (addresses & 3).any(), "an address says another ear or filter than the first"
    return addresses >> 2


def check(aedat, table):
    found = events(aedat)
    times = found["time"].astype("int64")
    assert (times >= 0).all() and (numpy.diff(times) >= 0).all(), "the times do not ascend from 0"
    units = channels(found["address"])
    with open(aedat + ".tsv", encoding="utf8", newline="") as file:
        starts = {row["recording"]: float(row["start_s"]) for row in csv.DictReader(file, delimiter="\t")}
    with open(table, encoding="utf8", newline="") as file:
        spikes = [row for row in csv.DictReader(file) if row["unit"]]
    assert len(spikes) == len(found), f"{len(found)} events, but {len(spikes)} spikes"
    expected_units = numpy.array([int(spike["unit"]) for spike in spikes])
    expected_times = numpy.array([1e6 * (starts[spike["recording"]] + float(spike["time_s"])) for spike in spikes])
    assert (units == expected_units).all(), "the channels differ"
    assert (abs(times - expected_times) <= 0.51).all(), "the times differ by more than half a microsecond"
    print(f"{aedat}: {len(found)} events in {len(starts)} recordings, channels {units.min()} to {units.max()}")


def main(arguments):
    if len(arguments) != 2:
        sys.exit(__doc__)
    try:
        check(*arguments)
    except (AssertionError, KeyError, OSError, ValueError) as error:
        sys.exit(f"{arguments[0]} is not what AEDAT-2.0 says: {error}")


if __name__ == "__main__":
    main(sys.argv[1:])
