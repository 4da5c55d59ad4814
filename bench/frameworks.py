"""What a framework as large as a government's costs: `python -m bench.frameworks`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench import synthetic
from bench.measure import Build, Sizes, sizes
from bench.report import MOST_PAGE_KB, aim
from bench.search import Search, measured
from bench.shape import Shape, framework

ROOT = Path(__file__).parents[1]
TIMES = (1, 5)

CHECK = (sys.executable, "-m", "macros", "check")
MOST_CHECK = 1.0
"""CPU seconds for each 100 roles."""

MOST_FIRST_KB = {1: 120, 5: 300}
"""By the multiple: what the search fetches first, in kB (1000 bytes) as it stands in its file."""

MOST_TO_RESULT = 500
QUERIES = ("support plans", "gives credit", "crisis officer", "comunication")
"""Names of competencies, words of statements alone, names of roles, and a slip."""


@dataclass(frozen=True)
class Costs:
    """The figures of one size."""

    shape: Shape
    build: Build
    check: Build
    sizes: Sizes
    first_kb: float
    searches: list[Search]

    @property
    def check_per_100(self) -> float:
        """CPU seconds of the check for each 100 roles."""
        return self.check.seconds * 100 / self.shape.roles

    @property
    def to_result(self) -> float:
        """Milliseconds from the first key to the first result, of the slowest query."""
        return max(search.first for search in self.searches)

    @property
    def worst(self) -> float:
        """Milliseconds from any later key to its results."""
        return max(max(search.later) for search in self.searches)


def main() -> None:
    """Measure each size asked for, and say which aims are met."""
    parser = argparse.ArgumentParser(prog="python -m bench.frameworks", description=__doc__)
    parser.add_argument("times", nargs="*", type=int, default=list(TIMES), help="multiples of that size")
    for times in parser.parse_args().times:
        with tempfile.TemporaryDirectory() as folder:
            print(*report(times, costs(framework(times), Path(folder) / "handbook")), sep="\n", flush=True)


def costs(shape: Shape, handbook: Path) -> Costs:
    """Make a handbook, check it, build it and search it."""
    synthetic.write(ROOT, handbook, shape)
    check, build = Build.of(handbook, CHECK), Build.of(handbook)
    site = handbook / "site"
    first_kb = (site / "search/first.json").stat().st_size / 1e3
    return Costs(shape, build, check, sizes(site), first_kb, list(measured(site, QUERIES)))


def report(times: int, found: Costs) -> Iterator[str]:
    """The figures as lines to read, then the aims with whether they are met."""
    shape, page = found.shape, found.sizes
    yield f"{shape.roles} roles, {shape.competencies} competencies in {shape.groups} groups"
    yield f"  build {found.build.seconds:.2f} CPU seconds, {found.build.megabytes:.0f} MB, {page.pages} pages"
    yield f"  later search results within {found.worst:.0f} ms"
    yield aim(f"no page above {MOST_PAGE_KB} kB ({page.largest_part})", page.largest, MOST_PAGE_KB, " kB")
    yield aim(f"check within {MOST_CHECK} CPU s for each 100 roles", found.check_per_100, MOST_CHECK, " s")
    yield aim(f"first search result within {MOST_TO_RESULT} ms", found.to_result, MOST_TO_RESULT, " ms")
    if most := MOST_FIRST_KB.get(times):
        yield aim(f"what the search fetches first at most {most} kB", found.first_kb, most, " kB")


if __name__ == "__main__":
    main()
