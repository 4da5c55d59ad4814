"""The command line: `python -m macros check`, and likewise build, new and schema."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from macros.checks import checked, warned
from macros.problem import Problem
from macros.publish import build
from macros.skeleton import HOMES, begin_records

KINDS = ", ".join(HOMES)


def main(arguments: list[str] | None = None) -> int:
    """Run one command in the current project folder; the exit code is 0 when all is well."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    chosen = _parser().parse_args(arguments)
    if chosen.command == "new":
        return begin_records(Path.cwd(), chosen.records, chosen.plain)
    commands = {"check": check, "build": check_and_build, "schema": schema}
    return commands[chosen.command](Path.cwd())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="name every problem in data/")
    commands.add_parser("build", help="check the data, then build site/")
    commands.add_parser("schema", help="write the schemas that editors complete field names from")
    new = commands.add_parser("new", help="begin records, e.g. new role helper accountability listen speak")
    new.add_argument("records", nargs="+", metavar="KIND ID", help=f"a kind and its ids; kinds: {KINDS}")
    new.add_argument("--plain", action="store_true", help="leave the explaining remarks out")
    return parser


def check(root: Path) -> int:
    """Print every problem in the data and their number, then what is worth a look."""
    loaded = checked(root)
    print(*loaded.problems, counted(loaded.problems, "problem"), sep="\n")
    if warnings := warned(loaded):
        print("", *warnings, counted(warnings, "warning"), sep="\n")
    return 1 if loaded.problems else 0


def counted(found: list[Problem], what: str) -> str:
    """How many there are of what, as a sentence."""
    return f"{len(found) or 'No'} {what}{'' if len(found) == 1 else 's'}."


def schema(root: Path) -> int:
    """Write the JSON Schemas of the data files."""
    from macros.schema import write_schemas  # noqa: PLC0415, only this command needs it

    return write_schemas(root)


def check_and_build(root: Path) -> int:
    """Check the data, then build `site/`."""
    return check(root) or build(root)


if __name__ == "__main__":
    sys.exit(main())
