"""The command line: `python -m bench` measures every size, `python -m bench 2 20` only those."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from bench import plain, synthetic
from bench.measure import Build, Row, least, sizes
from bench.report import HEADER, aims, line

ROOT = Path(__file__).parents[1]
SIZES = (2, 20, 200, 2000)
BUILDS = 2
"""How often each side is built, in turn; the lesser figures count, as a busy machine only adds."""


def main() -> None:
    """Measure each size asked for, print a line for it, and at the end which aims are met."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("roles", nargs="*", type=int, default=list(SIZES), help="sizes, in roles")
    print(HEADER, flush=True)
    rows = []
    for roles in parser.parse_args().roles:
        with tempfile.TemporaryDirectory() as folder:
            rows.append(measured(roles, Path(folder)))
        print(line(rows[-1]), flush=True)
    print(*aims(rows), sep="\n")


def measured(roles: int, folder: Path) -> Row:
    """The figures of a handbook of so many roles, made and built in `folder`."""
    handbook, markdown = folder / "handbook", folder / "plain"
    synthetic.write(ROOT, handbook, roles)
    costs: dict[Path, list[Build]] = {handbook: [], markdown: []}
    for turn in range(BUILDS):
        costs[handbook].append(Build.of(handbook))
        if turn == 0:
            plain.write(handbook, markdown)
        costs[markdown].append(Build.of(markdown))
    return Row(roles, sizes(handbook / "site"), least(costs[handbook]), least(costs[markdown]))


if __name__ == "__main__":
    main()
