"""The command line: `python -m macros check`, and likewise build, publish, new, rename, retire, release."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CalledProcessError

from macros.addresses.thing import PARTS
from macros.checks import checked, warned
from macros.problem import Problem
from macros.publish import add_to_ledger, build, publish
from macros.releases.release import record_release
from macros.skeleton import HOMES, begin_records

NAMED = f"one of these: {', '.join([*HOMES, *PARTS.values()])}"
"""What can be renamed and retired."""

NOT_WRITTEN = "{name} could not be written ({reason}); no release was made"

Chosen = argparse.Namespace
Run = Callable[[Path, Chosen], int]
"""Runs a command in the project folder, with what was typed; the exit code is 0 when all is well."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command in the current project folder; the exit code is 0 when all is well."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    chosen = _parser().parse_args(arguments)
    code: int = chosen.run(Path.cwd(), chosen)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m macros", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)

    def add(name: str, says: str, run: Run) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=says)
        command.set_defaults(run=run)
        return command

    add("check", "name every problem in data/", lambda root, _: check(root))
    add("build", "check the data, then build site/", lambda root, _: check(root) or build(root))
    public = add("publish", "build a site to be published, each address of which is kept", _publish)
    public.add_argument("folder", metavar="FOLDER", help="where the site is put, on this machine")
    serving = add("serve", "show the handbook on this machine while you edit it", _serve)
    serving.add_argument("--port", type=int, default=8000, help="where: http://127.0.0.1:PORT/")
    serving.add_argument("--open", action="store_true", help="open it in a browser")
    record = add("release", "record what has changed, as the next release", _release)
    record.add_argument("--note", metavar="TEXT", help="what the release is about, in a sentence")
    new = add("new", "begin records, e.g. new role helper accountability listen speak", _begin)
    kinds = f"a kind and its ids; kinds: {', '.join(HOMES)}"
    new.add_argument("records", nargs="+", metavar="KIND ID", help=kinds)
    new.add_argument("--plain", action="store_true", help="leave the explaining remarks out")
    _names_old_and_new(add("rename", "give something another name, wherever it stands", _rename))
    _name_to_retire(add("retire", "take something out, and keep its last words", _retire))
    _document(add("import", "bring in a role profile that somebody has as a document", _import))
    add("schema", "write the schemas that editors complete field names from", lambda root, _: schema(root))
    return parser


def _names_old_and_new(command: argparse.ArgumentParser) -> None:
    command.add_argument("kind", metavar="KIND", help=NAMED)
    command.add_argument("old", metavar="OLD", help="its id; of a statement competency.key")
    command.add_argument("new", metavar="NEW", help="the new one")
    command.add_argument("--yes", action="store_true", help="do not ask")


def _name_to_retire(command: argparse.ArgumentParser) -> None:
    command.add_argument("kind", metavar="KIND", help=f"{NAMED}, or address for what has gone already")
    command.add_argument("id", metavar="ID", help="its id; of a statement competency.key")
    instead = "what stands in its place: an id of the same kind, or an address; may be given several times"
    command.add_argument("--instead", metavar="X", action="append", default=[], help=instead)
    command.add_argument("--because", metavar="TEXT", help="why, in a sentence")
    command.add_argument("--yes", action="store_true", help="do not ask")


def _document(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", metavar="FILE", help="a .docx, or a .txt that was taken from one")
    command.add_argument("--as", dest="id", metavar="ID", help="the id of the role; else made from its title")
    whose = command.add_mutually_exclusive_group()
    whose.add_argument(
        "--take-mine",
        dest="whose",
        action="store_const",
        const="mine",
        help="where sentences differ, the document's stand from now on",
    )
    whose.add_argument(
        "--take-theirs",
        dest="whose",
        action="store_const",
        const="theirs",
        help="where sentences differ, the handbook's stay",
    )
    command.add_argument(
        "--dry-run", action="store_true", help="show what would be written, and write nothing"
    )


def _publish(root: Path, chosen: Chosen) -> int:
    return check(root) or publish(root, root / chosen.folder)


def _serve(root: Path, chosen: Chosen) -> int:
    from macros.serving import command  # noqa: PLC0415, only this command needs it, and MkDocs with it

    return command.serve(root, chosen.port, open_browser=chosen.open)


def _release(root: Path, chosen: Chosen) -> int:
    """Record what has changed since the last release; with problems in the data nothing is."""
    loaded = checked(root)
    if loaded.problems:
        _tell(loaded.problems)
        return 1
    try:
        with record_release(loaded.history, chosen.note) as said:
            added = add_to_ledger(root)
    except CalledProcessError as failed:  # it has said why
        return int(failed.returncode)
    except OSError as error:
        print(NOT_WRITTEN.format(name=error.filename, reason=error.strerror), file=sys.stderr)
        return 1
    print(*said, *added, sep="\n")
    return 0


def _begin(root: Path, chosen: Chosen) -> int:
    return begin_records(root, chosen.records, chosen.plain)


def _rename(root: Path, chosen: Chosen) -> int:
    from macros.editing import commands  # noqa: PLC0415, only two commands need it

    return commands.rename_here(root, chosen.kind, chosen.old, chosen.new, chosen.yes)


def _import(root: Path, chosen: Chosen) -> int:
    from macros.imports import command  # noqa: PLC0415, only this command needs it, and what it reads with

    return command.import_here(root, chosen.file, chosen.id, chosen.whose, dry=chosen.dry_run)


def _retire(root: Path, chosen: Chosen) -> int:
    from macros.editing import commands  # noqa: PLC0415, only two commands need it

    said = commands.Circumstances(chosen.because, tuple(chosen.instead))
    return commands.retire_here(root, chosen.kind, chosen.id, said, chosen.yes)


def check(root: Path) -> int:
    """Print every problem in the data and their number, then what is worth a look."""
    loaded = checked(root)
    _tell(loaded.problems)
    if warnings := warned(loaded):
        print("", *warnings, counted(warnings, "warning"), sep="\n")
    return 1 if loaded.problems else 0


def _tell(problems: list[Problem]) -> None:
    print(*problems, counted(problems, "problem"), sep="\n")


def counted(found: list[Problem], what: str) -> str:
    """How many there are of what, as a sentence."""
    return f"{len(found) or 'No'} {what}{'' if len(found) == 1 else 's'}."


def schema(root: Path) -> int:
    """Write the JSON Schemas of the data files."""
    from macros.schema import write_schemas  # noqa: PLC0415, only this command needs it

    return write_schemas(root)


if __name__ == "__main__":
    sys.exit(main())
