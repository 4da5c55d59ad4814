"""How the spokes of a hub-and-spoke team stand around it in a drawing."""

from __future__ import annotations

from math import cos, pi, sin

from macros.model.consortium import Spokes


def directions(spokes: Spokes) -> list[tuple[float, float]]:
    """Where each spoke stands around the hub: points on a circle of radius 1, from the top."""
    turns = [2 * pi * n / spokes.count for n in range(spokes.count)]
    return [(round(sin(turn), 3), round(-cos(turn), 3)) for turn in turns]
