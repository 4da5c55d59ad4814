"""What a synthetic handbook takes over from the real one, without the names of records that are gone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

CALL = re.compile(r"""\{\{ *\w+\(["']([^"']+)["'][^}]*\}\}""")
LINK = re.compile(r"\[([^\]]+)\]\(([\w./-]+)\.md(?:#[^)]*)?\)")


def take_over(project: Path, target: Path) -> None:
    """Copy to `target` what lies in the data of `project` and was not made anew; mend the prose there."""
    real, made = project / "data", target / "data"
    anew = {path.name for path in made.iterdir()}
    values = {path.relative_to(real): read_yaml(path) for path in sorted(real.rglob("*.yml"))}
    gone = {name for path, value in values.items() if path.parts[0] in anew for name in names(path, value)}
    for path, value in values.items():
        if path.parts[0] not in anew:
            write_yaml(made / path, without(value, gone - value.keys()) or {})
    for page in (target / "docs").rglob("*.md"):
        page.write_text(mended(page.read_text("utf-8"), gone), "utf-8")


def names(path: Path, value: Any) -> set[str]:
    """Every name that other files can have for what the file at `path` in `data/` holds.

    A single word may as well be just that, and is no name.
    """
    keys = {path.stem, *value}
    statements = {f"{path.stem}.{key}" for level in value.get("levels", {}).values() for key in level}
    paths = {f"{folder}/{key}" for folder in (path.stem, path.parts[0]) for key in keys}
    return paths | statements | {key for key in keys if "-" in key}


def without(value: Any, gone: set[str]) -> Any:
    """`value` without texts in `gone`; None where nothing is left, and for a note without its records."""
    if isinstance(value, str):
        return None if value in gone else value
    if isinstance(value, list):
        return [kept for part in value if (kept := without(part, gone)) is not None] or None
    kept = {key: part for key, old in value.items() if (part := without(old, gone)) is not None}
    lost = {"record", "records"} & (value.keys() - kept.keys())
    return None if lost else kept or None


def mended(prose: str, gone: set[str]) -> str:
    """`prose` with the words alone of each macro call and link that leads to something in `gone`."""
    prose = CALL.sub(lambda call: call[1] if call[1] in gone else call[0], prose)
    return LINK.sub(lambda link: link[1] if link[2].lstrip("./") in gone else link[0], prose)


def read_yaml(path: Path) -> Any:
    """A data file, every scalar as text."""
    return yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader) or {}


def write_yaml(path: Path, value: Any) -> None:
    """Write one data file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.dump(value, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True), "utf-8")
