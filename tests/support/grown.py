"""The handbook with one more of everything that editors can add, all of it on one site."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from macros.adapter.nameable import Nameable
from macros.checks import checked
from tests.support.data import change
from tests.support.project import ROOT, read_yaml, write_yaml

GUIDE = (ROOT / "docs/guide.md").read_text("utf-8")
KEY = re.compile(r'{{ key\("(\w+)"(?:, (\d))?\) }}')
EXAMPLE = re.compile(r'```yaml title="([^"]+)"\n(.*?)```', re.DOTALL)

BIRDS = {f"bird-{number}": f"Counts bird number {number} at the feeder" for number in range(600)}
"""So many sentences of a single role that the search keeps them in a file of their own."""

SETTINGS = """
edit_uri_template: https://code.example/edit/docs/{path}
"""
FEEDBACK = 'feedback: "mailto:handbook@example.org?subject={page}&body={key} {version}"'


def grow(project: Path) -> None:
    """Add a record of each kind, the guide's examples, a hand-written page and the optional settings."""
    navigator = read_yaml(project / "data/roles/recovery-navigator.yml")
    add_gardening(project / "data", navigator)
    for file, text in examples():
        append(project / file, text)
    append(project / "data/roles/recovery-navigator.yml", "owner: The people team\nreview_by: 2031-02-03\n")
    append(project / "docs/partners/sari.md", "# SARI\n\nWritten by hand.\n")
    change(project, "mkdocs.yml", 'feedback: ""', FEEDBACK)
    append(project / "mkdocs.yml", SETTINGS)


def examples() -> list[tuple[str, str]]:
    """The data files that the guide gives as examples, as it shows them: each with its content."""
    loaded = checked(ROOT)
    key = Nameable(loaded.handbook).key
    return EXAMPLE.findall(KEY.sub(lambda call: key(call[1], int(call[2] or 1)), GUIDE))


def append(path: Path, text: str) -> None:
    """Write behind what stands in a file, or a new file."""
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(text)


def add_gardening(data: Path, role: Any) -> None:
    """A gardener, made from another role, with all that they need."""
    levels = {str(level): {f"does-{level}": f"Does the thing at level {level}"} for level in range(1, 6)}
    write_yaml(data / "competencies/gardening.yml", {"title": "Gardening", "order": "11", "levels": levels})
    write_yaml(data / "teams/garden-team.yml", {"title": "Garden Team"})
    write_yaml(data / "partners/allotment.yml", {"title": "Allotment Society", "type": "voluntary"})
    duty, criterion = "keep-the-garden", "knows-plants"
    shows = {"shows_in": {"statements": ["gardening.does-1"], "accountabilities": [duty]}}
    write_yaml(
        data / "values/patience.yml", {"title": "Patience", "order": "9", "text": "all in good time", **shows}
    )
    for library, key, entry in (
        ("accountabilities", duty, {"heading": "Garden", "text": "Keep the garden."}),
        ("person-specification", criterion, {"section": "knowledge", "text": "Knows plants"}),
    ):
        write_yaml(data / f"{library}.yml", {**read_yaml(data / f"{library}.yml"), key: entry})
    terms = read_yaml(data / "glossary.yml")
    terms["garden"] = {"term": "garden", "text": "Kept for growing plants."}
    write_yaml(data / "glossary.yml", terms)
    role.pop("notes", None)
    role |= {"title": "Gardener", "team": "garden-team", "employer": "allotment"}
    role["performance_measures"] |= BIRDS
    role["accountabilities"].append(duty)
    role["person_specification"]["desirable"].append(criterion)
    role["competencies"]["gardening"] = {"1": "entry", "3": "desired", "5": "exceptional"}
    write_yaml(data / "roles/gardener.yml", role)
