#!/usr/bin/python3
"""Writes gammatone-scipy.csv: gammatone filters in double precision, made without Earshot.

16 kHz, centres from 50 to 7800 Hz equally spaced on the ERB-rate scale. Rows: what, bands, band, x, value.

impulse   h(x) of four complex one-pole filters run by scipy.signal.lfilter, twice the real part
response  |H| of that impulse response at x Hz, by scipy.signal.freqz
slaney    |H| at x Hz of scipy.signal.gammatone(..., 'iir'), Slaney's design with its own zeros and gain
textbook  |1 + i (x - f) / b|^-4, the gammatone in continuous time near its centre
"""
import numpy as np
import scipy
from scipy import signal

RATE = 16000.0


def bank(bands):
    rate = lambda f: 21.4 * np.log10(1 + 0.00437 * f)
    e = np.linspace(rate(50), rate(7800), bands)
    centre = (10 ** (e / 21.4) - 1) / 0.00437
    return centre, 1.019 * 24.7 * (0.00437 * centre + 1) * max(1, e[1] - e[0])


def impulse(centre, bandwidth, samples):
    r = np.exp(-2 * np.pi * bandwidth / RATE)
    y = np.zeros(samples, complex)
    y[0] = 1
    for _ in range(4):
        y = signal.lfilter([1 - r], [1, -r * np.exp(2j * np.pi * centre / RATE)], y)
    return 2 * y.real


with open("gammatone-scipy.csv", "w") as out:
    out.write(f"# gammatone-scipy.py, scipy {scipy.__version__}, numpy {np.__version__}\n")
    for bands in (16, 32, 64):
        centre, bandwidth = bank(bands)
        for band in (0, bands // 4, bands // 2, bands - 2):
            row = lambda what, x, value: out.write(f"{what},{bands},{band},{x:.6f},{value:.12g}\n")
            h = impulse(centre[band], bandwidth[band], 8000)
            for n in (0, 1, 2, 3, 5, 8, 13, 15, 16, 17, 21, 34, 55, 89, 144, 233, 377):
                row("impulse", n, h[n])
            near = centre[band] + bandwidth[band] * np.array([-2, -1, -0.5, 0, 0.5, 1, 2])
            near = near[(near > 20) & (near < 7990)]
            far = np.array([100.0, 1000.0, 3000.0, 7000.0])
            for f in np.concatenate([near, far]):
                row("response", f, abs(signal.freqz(h, worN=[f], fs=RATE)[1][0]))
            if bands == 64:  # scipy's has the bandwidth of one ERB: no widening
                b, a = signal.gammatone(centre[band], "iir", fs=RATE)
                for f in near:
                    row("slaney", f, abs(signal.freqz(b, a, worN=[f], fs=RATE)[1][0]))
            for f in near:
                row("textbook", f, abs(1 + 1j * (f - centre[band]) / bandwidth[band]) ** -4)
