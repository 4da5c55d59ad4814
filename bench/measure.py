"""What one build takes, and how heavy the pages are that come out of it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import brotli

COMMAND = (sys.executable, "-m", "mkdocs", "build", "--strict")
LAST_LINES = 10


@dataclass(frozen=True)
class Build:
    """CPU seconds (user and system) and the peak memory in MB of one build."""

    seconds: float
    megabytes: float

    @classmethod
    def of(cls, project: Path) -> Build:
        """Build the project in the folder `project`, strictly; end with its last messages if that fails."""
        log = project / "build.log"
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": ""}
        with log.open("wb") as out:
            process = subprocess.Popen(COMMAND, cwd=project, env=environment, stdout=out, stderr=out)
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
    largest: float
    largest_address: str


def sizes(site: Path) -> Sizes:
    """The weights of all pages of the built folder `site`."""
    bytes_of = {path: path.stat().st_size for path in site.rglob("*.html")}
    role = max(site.glob("roles/*/index.html"), key=lambda path: bytes_of[path])
    largest = max(bytes_of, key=lambda path: bytes_of[path])
    return Sizes(
        pages=len(bytes_of),
        mean=sum(bytes_of.values()) / len(bytes_of) / 1e3,
        role=bytes_of[role] / 1e3,
        role_brotli=len(brotli.compress(role.read_bytes())) / 1e3,
        largest=bytes_of[largest] / 1e3,
        largest_address=largest.relative_to(site).as_posix().removesuffix("index.html") or "the home page",
    )


@dataclass(frozen=True)
class Row:
    """Everything measured at one size."""

    roles: int
    sizes: Sizes
    handbook: Build
    plain: Build

    @property
    def ratio(self) -> float:
        """The handbook's CPU seconds for one of plain Markdown."""
        return self.handbook.seconds / self.plain.seconds
