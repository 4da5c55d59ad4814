"""The command line: `python -m macros check` and `python -m macros build`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.checks import checked
from macros.publish import build


def main(arguments: list[str] | None = None) -> int:
    """Run one command in the current project folder; the exit code is 0 when all is well."""
    parser = argparse.ArgumentParser(prog="python -m macros", description=__doc__)
    commands = {"check": check, "build": check_and_build}
    parser.add_argument("command", choices=commands)
    return commands[parser.parse_args(arguments).command](Path.cwd())


def check(root: Path) -> int:
    """Print every problem in the data, then their number."""
    problems = checked(root).problems
    for problem in problems:
        print(problem)
    count = len(problems)
    print("No problems." if not count else "1 problem." if count == 1 else f"{count} problems.")
    return 1 if problems else 0


def check_and_build(root: Path) -> int:
    """Check the data, then build `site/`."""
    return check(root) or build(root)


if __name__ == "__main__":
    sys.exit(main())
