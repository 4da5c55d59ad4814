"""A copy of the project with invented records beside the real ones; browser libraries are linked."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import yaml

from bench.invention import Invention
from bench.shape import Shape
from macros.model.base import Record
from tests.support.project import without_documents

PARTS = ("data", "docs", "macros", "overrides")


def write(project: Path, target: Path, shape: Shape) -> None:
    """Write to `target` a copy of `project` with as many records as a shape says, its own counted in.

    Documents are counted apart: it offers none.
    """
    for part in PARTS:
        shutil.copytree(project / part, target / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(project / "mkdocs.yml", target)
    (target / ".browser").symlink_to(project.resolve() / ".browser", target_is_directory=True)
    without_documents(target)
    invention = Invention(target / "data", shape)
    for kind, records in invention.made.items():
        add(target / "data", kind, records)
    if invention.groups:
        with (target / "data/framework.yml").open("a", encoding="utf-8") as framework:
            framework.write(as_yaml({"groups": invention.groups}))


def add(data: Path, kind: str, records: dict[str, Record]) -> None:
    """Write records of one kind: at the end of their library, or each into a file of its own."""
    values = {key: record.model_dump(by_alias=True, exclude_defaults=True) for key, record in records.items()}
    library = data / f"{kind}.yml"
    if library.exists():
        library.write_text(library.read_text("utf-8") + as_yaml(values), "utf-8")
        return
    for key, value in values.items():
        (data / kind / f"{key}.yml").write_text(as_yaml(value), "utf-8")


def as_yaml(value: Any) -> str:
    """A value as a data file holds it."""
    return yaml.dump(value, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)
