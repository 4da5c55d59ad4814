"""What a synthetic handbook takes over from the real one, without what leads to records that are gone."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

CALL = re.compile(r"""\{\{ *\w+\(["']([^"']+)["']\) *\}\}""")
LINK = re.compile(r"\[([^\]]+)\]\((?:\.\./)*[a-z-]+/(?!index\.md)[\w-]+\.md[^)]*\)")
PROBLEM = re.compile(r"^(data/[^:]+):(\d+):(\d+): ", re.MULTILINE)

Places = set[tuple[int, int]]
"""Lines and columns, counted from 1."""


def take_over(project: Path, target: Path) -> None:
    """Copy to `target` what lies in the data of `project` and was not made anew; mend data and prose."""
    real, made = project / "data", target / "data"
    anew = {path.name for path in made.iterdir()}
    copied = set()
    for path in sorted(real.rglob("*.yml")):
        name = path.relative_to(real)
        if name.parts[0] not in anew:
            copied.add(f"data/{name.as_posix()}")
            write_yaml(made / name, value_of(compose(path), set()))
    for page in (target / "docs").rglob("*.md"):
        page.write_text(LINK.sub(r"\1", CALL.sub(r"\1", page.read_text("utf-8"))), "utf-8")
    while problems := problems_of(target):
        if wrong := problems.keys() - copied:
            sys.exit(f"made up, but not as the checks want it: {', '.join(sorted(wrong))}")
        for file, places in problems.items():
            write_yaml(target / file, value_of(compose(target / file), places) or {})


def problems_of(target: Path) -> dict[str, Places]:
    """The places that the project's own check objects to, by file; what it warns of may stay."""
    command = [sys.executable, "-m", "macros", "check"]
    printed = subprocess.run(command, cwd=target, capture_output=True, text=True, check=False)
    places: dict[str, Places] = {}
    if printed.returncode:
        problems, _, _ = printed.stdout.partition("\n\n")
        for file, line, column in PROBLEM.findall(problems):
            places.setdefault(file, set()).add((int(line), int(column)))
    if printed.returncode and not places:
        sys.exit(printed.stdout + printed.stderr)
    return places


def value_of(node: yaml.Node | None, places: Places) -> Any:
    """What a node holds, every scalar as text, without what stands at `places`; None if nothing is left."""
    if node is None or place_of(node) in places:
        return None
    if isinstance(node, yaml.SequenceNode):
        return [kept for item in node.value if (kept := value_of(item, places)) is not None] or None
    if isinstance(node, yaml.MappingNode):
        entries = ((key, value_of(value, places)) for key, value in node.value if place_of(key) not in places)
        return {key.value: kept for key, kept in entries if kept is not None} or None
    return node.value


def place_of(node: yaml.Node) -> tuple[int, int]:
    """The line and column where a node begins."""
    return node.start_mark.line + 1, node.start_mark.column + 1


def compose(path: Path) -> yaml.Node | None:
    """The nodes of a data file."""
    return yaml.compose(path.read_text("utf-8"), Loader=yaml.CSafeLoader)


def write_yaml(path: Path, value: Any) -> None:
    """Write one data file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.dump(value, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True), "utf-8")
