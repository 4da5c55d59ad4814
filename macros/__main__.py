"""The command line: `python -m macros check` and `python -m macros build`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.checks import checked
from macros.problem import Problem
from macros.publish import build


def main(arguments: list[str] | None = None) -> int:
    """Run one command in the current project folder; the exit code is 0 when all is well."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    parser = argparse.ArgumentParser(prog="python -m macros", description=__doc__)
    commands = {"check": check, "build": check_and_build}
    parser.add_argument("command", choices=commands)
    return commands[parser.parse_args(arguments).command](Path.cwd())


def check(root: Path) -> int:
    """Print every problem in the data and their number, then what is worth a look."""
    loaded = checked(root)
    print(*loaded.problems, counted(loaded.problems, "problem"), sep="\n")
    if loaded.warnings:
        print("", *loaded.warnings, counted(loaded.warnings, "warning"), sep="\n")
    return 1 if loaded.problems else 0


def counted(found: list[Problem], what: str) -> str:
    """How many there are of what, as a sentence."""
    return f"{len(found) or 'No'} {what}{'' if len(found) == 1 else 's'}."


def check_and_build(root: Path) -> int:
    """Check the data, then build `site/`."""
    return check(root) or build(root)


if __name__ == "__main__":
    sys.exit(main())
