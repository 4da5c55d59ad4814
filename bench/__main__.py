"""The command line: `python -m bench` measures every size, `python -m bench 2 20` only those."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from bench import hugo, plain, serving, synthetic
from bench.measure import MKDOCS, Build, Row, least, pages, sizes
from bench.report import HEADER, SERVED, aims, line, served
from bench.shape import consortium

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
    print("", SERVED, *map(served, rows), *aims(rows), sep="\n")


def measured(roles: int, folder: Path) -> Row:
    """The figures of a handbook of so many roles, made and built in `folder`, and of its counterparts."""
    handbook, markdown = folder / "handbook", folder / "plain"
    makers: dict[str, Callable[[Path], None]] = {
        "handbook": partial(synthetic.write, ROOT, shape=consortium(roles)),
        "plain": partial(plain.write, handbook),
        "stock": partial(plain.write_stock, handbook),
        "hugo": partial(hugo.write, markdown),
    }
    builds: dict[str, list[Build]] = {side: [] for side in makers}
    # Linux counts a process no smaller than the one that starts it, so another makes what is to be built.
    with ProcessPoolExecutor(1) as apart:
        for turn in range(BUILDS):
            for side, make in makers.items():
                if turn == 0:
                    apart.submit(make, folder / side).result()
                builds[side].append(Build.of(folder / side, hugo.COMMAND if side == "hugo" else MKDOCS))
    if len({frozenset(pages(folder / side / "site")) for side in ("plain", "stock", "hugo")}) > 1:
        sys.exit("the counterparts do not have the same pages")
    weights = sizes(handbook / "site")
    serving.release(handbook)
    served = {"handbook": serving.ours(handbook), "hugo": serving.theirs(folder / "hugo")}
    return Row(roles, weights, {side: least(costs) for side, costs in builds.items()}, served)


if __name__ == "__main__":
    main()
