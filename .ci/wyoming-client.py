#!/usr/bin/python3
"""Speaks with "earshot serve" as Home Assistant does: asks what there is, sends a recording, prints the detections.

Usage: .ci/wyoming-client.py HOST PORT RECORDING.wav

With the Python package "wyoming" installed its own classes write and read every event; without it, what is here does,
after the protocol's description (https://github.com/rhasspy/wyoming): a line of JSON, then data_length bytes of JSON
that are merged over its data, then payload_length bytes of sound. Prints which of the two it was, the models, and a line
for each detection.
"""

import json
import socket
import sys
import wave

try:
    from wyoming.audio import AudioChunk, AudioStart, AudioStop
    from wyoming.event import Event, read_event, write_event
    from wyoming.info import Describe, Info
    from wyoming.wake import Detect, Detection, NotDetected

    PACKAGE = True
except ImportError:
    PACKAGE = False

SAMPLES_PER_CHUNK = 1024
VERSION = "1.8.0"


class OwnEvents:
    """Events as the protocol's description has them."""

    name = "a client of our own (the package wyoming is not installed)"

    @staticmethod
    def write(out, kind, data=None, payload=b""):
        header = {"type": kind, "version": VERSION}
        body = json.dumps(data).encode() if data else b""
        if body:
            header["data_length"] = len(body)
        if payload:
            header["payload_length"] = len(payload)
        out.write(json.dumps(header).encode() + b"\n" + body + payload)
        out.flush()

    @staticmethod
    def read(source):
        line = source.readline()
        if not line:
            return None
        header = json.loads(line)
        data = header.get("data") or {}
        if header.get("data_length"):
            data.update(json.loads(source.read(header["data_length"])))
        source.read(header.get("payload_length") or 0)
        return header["type"], data


class PackageEvents:
    """Events as the package writes and reads them, each through its class."""

    name = "the package wyoming"

    @staticmethod
    def write(out, kind, data=None, payload=b""):
        data = data or {}
        event = {
            "describe": lambda: Describe().event(),
            "detect": lambda: Detect(**data).event(),
            "audio-start": lambda: AudioStart(**data).event(),
            "audio-chunk": lambda: AudioChunk(audio=payload, **data).event(),
            "audio-stop": lambda: AudioStop(**data).event(),
        }.get(kind, lambda: Event(type=kind, data=data))()
        write_event(event, out)

    @staticmethod
    def read(source):
        event = read_event(source)
        if event is None:
            return None
        for known in (Info, Detection, NotDetected):
            if known.is_type(event.type):
                return event.type, known.from_event(event).event().data or {}
        return event.type, event.data or {}


def hear(events, host, port, recording):
    with socket.create_connection((host, port), timeout=60) as connection, wave.open(recording, "rb") as sound:
        stream = connection.makefile("rwb")
        shape = {"rate": sound.getframerate(), "width": sound.getsampwidth(), "channels": sound.getnchannels()}
        events.write(stream, "describe")
        kind, info = events.read(stream)
        assert kind == "info", f"describe was answered with {kind}"
        models = [model["name"] for program in info["wake"] for model in program["models"]]
        assert models, "there is no wake word"
        print(f"client: {events.name}\nmodels: {' '.join(models)}")
        events.write(stream, "detect", {"names": models})
        events.write(stream, "audio-start", {**shape, "timestamp": 0})
        sent = 0
        while chunk := sound.readframes(SAMPLES_PER_CHUNK):
            millis = 1000 * sent // shape["rate"]
            events.write(stream, "audio-chunk", {**shape, "timestamp": millis}, chunk)
            sent += SAMPLES_PER_CHUNK
        events.write(stream, "audio-stop", {"timestamp": 1000 * sent // shape["rate"]})
        events.write(stream, "ping", {"text": "all was said"})
        while (answer := events.read(stream)) and answer[0] != "pong":
            kind, data = answer
            assert kind in ("detection", "not-detected"), f"the server said {kind}: {data}"
            print(f"detection {data['name']} {data['timestamp']}" if kind == "detection" else kind)
        assert answer, "the server hung up"


def main(arguments):
    if len(arguments) != 3:
        sys.exit(__doc__)
    try:
        hear(PackageEvents if PACKAGE else OwnEvents, arguments[0], int(arguments[1]), arguments[2])
    except (AssertionError, KeyError, OSError, TypeError, ValueError) as error:
        sys.exit(f"The server at {arguments[0]} port {arguments[1]} is no wake-word engine: {error!r}")


if __name__ == "__main__":
    main(sys.argv[1:])
