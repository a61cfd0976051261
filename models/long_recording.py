"""What the scripts that make long recordings share: reading clips, finding the word in them, writing sound and truth."""
import wave

import numpy

RATE = 16000
COMMANDS = "yes,no,up,down,left,right,stop,go"


def read(path):
    with wave.open(str(path)) as f:
        return numpy.frombuffer(f.readframes(f.getnframes()), "<i2").astype(numpy.float32)


def sounding(samples):
    """First and last sample within 25 dB of the loudest 20 ms."""
    n = len(samples) // 320
    power = (samples[: n * 320].reshape(n, 320) ** 2).mean(axis=1)
    loud = numpy.nonzero(power > power.max() * 10**-2.5)[0]
    return loud[0] * 320, (loud[-1] + 1) * 320


def write(out, sound, truth):
    """OUT.wav and OUT.tsv; truth holds start and end in seconds and the word."""
    with wave.open(f"{out}.wav", "wb") as f:
        f.setnchannels(1)
        f.setsampwidth(2)
        f.setframerate(RATE)
        f.writeframes(numpy.clip(sound, -32768, 32767).astype("<i2").tobytes())
    with open(f"{out}.tsv", "w") as f:
        f.write("file\tstart_s\tend_s\tkeyword\n")
        for start, end, word in truth:
            f.write(f"{out.name}.wav\t{start:.3f}\t{end:.3f}\t{word}\n")
    print(f"{out.name}: {len(truth)} keywords in {len(sound) / RATE / 60:.1f} minutes")
