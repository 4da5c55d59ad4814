"""How fast this machine is at the moment: limits of time are meant for one of a known pace."""

from __future__ import annotations

import time
from statistics import fmean

STEPS = 2_000_000
KNOWN = 0.12
"""Processor seconds that the steps take where the limits of time were set."""
TRIES = 8


def slowness() -> float:
    """How many times as long this machine takes as the one for which limits are meant, at least 1.

    It is the mean of some tries: long work does not meet only the quick moments of a machine that others use.
    """
    return max(1, fmean(_steps() for _ in range(TRIES)) / KNOWN)


def _steps() -> float:
    """Processor seconds of work that never changes."""
    started = time.process_time()
    total = 0
    for step in range(STEPS):
        total += step * step % 7
    return time.process_time() - started
