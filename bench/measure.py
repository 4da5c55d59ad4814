"""What one build takes, and how heavy the pages are that come out of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import brotli

MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--strict")
LAST_LINES = 10


@dataclass(frozen=True)
class Build:
    """CPU seconds (user and system) and the peak memory in MB of one build."""

    seconds: float
    megabytes: float

    @classmethod
    def of(cls, project: Path, command: Sequence[str] = MKDOCS) -> Build:
        """Build the project in the folder `project`, strictly; end with its last messages if that fails."""
        log = project / "build.log"
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": ""}
        with log.open("wb") as out:
            process = subprocess.Popen(command, cwd=project, env=environment, stdout=out, stderr=out)
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit("\n".join(log.read_text("utf-8").splitlines()[-LAST_LINES:]))
        return cls(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6)


def least(builds: Iterable[Build]) -> Build:
    """The least time and the least memory of several builds of one project."""
    seconds, megabytes = zip(*((build.seconds, build.megabytes) for build in builds), strict=True)
    return Build(min(seconds), min(megabytes))


@dataclass(frozen=True)
class Sizes:
    """Weights of pages in kB (1000 bytes): HTML alone, raw unless named otherwise."""

    pages: int
    mean: float
    role: float
    """The heaviest role page."""
    role_brotli: float
    """The role page that weighs most as it travels; a quicker setting finds it."""
    largest: float
    largest_part: str
    """The part of the site in which the heaviest page stands."""


def pages(site: Path) -> Iterator[str]:
    """The addresses of all pages of the built folder `site`."""
    for path in site.rglob("index.html"):
        yield path.relative_to(site).as_posix().removesuffix("index.html")


def sizes(site: Path) -> Sizes:
    """The weights of all pages of the built folder `site`."""
    bytes_of = {path: path.stat().st_size for path in site.rglob("*.html")}
    roles = list(site.glob("roles/*/index.html"))
    largest = max(bytes_of, key=lambda path: bytes_of[path])
    return Sizes(
        pages=len(bytes_of),
        mean=sum(bytes_of.values()) / len(bytes_of) / 1e3,
        role=max(bytes_of[role] for role in roles) / 1e3,
        role_brotli=packed(max(roles, key=lambda role: packed(role, quality=5))),
        largest=bytes_of[largest] / 1e3,
        largest_part=largest.relative_to(site).parts[0],
    )


def packed(file: Path, quality: int = 11) -> float:
    """The weight of a file with brotli."""
    return len(brotli.compress(file.read_bytes(), quality=quality)) / 1e3


@dataclass(frozen=True)
class Served:
    """Seconds of wall time: from the start to the first page, and from a save to its page, the median."""

    start: float
    save: float


@dataclass(frozen=True)
class Row:
    """Everything measured at one size: the pages of the handbook, and what each side takes to build."""

    roles: int
    sizes: Sizes
    builds: dict[str, Build]
    served: dict[str, Served]
    """What editors wait for, with the handbook and with Hugo."""

    def ratio(self, side: str, cost: str = "seconds") -> float:
        """What the handbook takes for each CPU second (or one of "megabytes") that `side` takes."""
        ours, theirs = (float(getattr(self.builds[one], cost)) for one in ("handbook", side))
        return ours / theirs
